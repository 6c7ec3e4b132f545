"""Writes seeds for the fuzzing of imports: import-seeds.py RECORDS FOLDER

Every record as it is, and a small one in each form in which files of the registry come.
"""
import gzip
import io
import json
import pathlib
import sys
import zipfile

records, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)


def write(name, content):
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())


def zipped(parts, method):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return file.getvalue()


for path in sorted(records.glob("*.json")):
    write(path.name, path.read_bytes())

study = {
    "protocolSection": {
        "identificationModule": {"nctId": "NCT00000001", "briefTitle": "Radiotherapy"},
        "statusModule": {"overallStatus": "COMPLETED", "startDateStruct": {"date": "2016-09"}},
        "armsInterventionsModule": {
            "armGroups": [{"label": "A", "interventionNames": ["Drug: Durvalumab"]}],
            "interventions": [{"type": "DRUG", "name": "Durvalumab", "armGroupLabels": ["A"]}],
        },
    },
    "derivedSection": {"miscInfoModule": {"versionHolder": "2026-01-02"}},
    "hasResults": False,
}
one = json.dumps(study)
other = one.replace("NCT00000001", "NCT00000002")
table = (
    "NCT Number,Study Title,Study Status,Phases,Interventions,Enrollment\n"
    'NCT00000001,"Radiotherapy, twice",COMPLETED,PHASE3,DRUG: Durvalumab|RADIATION: RT,60\n'
)
page = '{"totalCount":2,"studies":[%s,%s],"nextPageToken":"x"}' % (one, other)
write("page.json", page)
write("list.json", "[%s,%s]" % (one, other))
write("lines.ndjson", "%s\n%s\n" % (one, other))
write("history.json", '{"studyVersion":3,"study":%s}' % one)
write("broken-in-the-middle.json", '[%s,{"protocolSection":{"a":],%s]' % (one, other))
write("table.csv", table)
write("table.tsv", table.replace(",", "\t"))
write("page.json.gz", gzip.compress(page.encode(), mtime=0))
write("parts.zip", zipped([("a.json", one), ("b.csv", table)], zipfile.ZIP_DEFLATED))
write("stored.zip", zipped([("a.json", one), ("../b.json", other)], zipfile.ZIP_STORED))
write("utf16.json", one.encode("utf-16"))
