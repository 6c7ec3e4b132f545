extension AACTDefinitions {
  /// A name, then the columns, a table after the other.
  static let text = """
    studies
    nct_id character varying
    nlm_download_date_description character varying
    study_first_submitted_date date
    results_first_submitted_date date
    disposition_first_submitted_date date
    last_update_submitted_date date
    study_first_submitted_qc_date date
    study_first_posted_date date
    study_first_posted_date_type character varying
    results_first_submitted_qc_date date
    results_first_posted_date date
    results_first_posted_date_type character varying
    disposition_first_submitted_qc_date date
    disposition_first_posted_date date
    disposition_first_posted_date_type character varying
    last_update_submitted_qc_date date
    last_update_posted_date date
    last_update_posted_date_type character varying
    start_month_year character varying
    start_date_type character varying
    start_date date
    verification_month_year character varying
    verification_date date
    completion_month_year character varying
    completion_date_type character varying
    completion_date date
    primary_completion_month_year character varying
    primary_completion_date_type character varying
    primary_completion_date date
    target_duration character varying
    study_type character varying
    acronym character varying
    baseline_population text
    brief_title text
    official_title text
    overall_status character varying
    last_known_status character varying
    phase character varying
    enrollment integer
    enrollment_type character varying
    source character varying
    limitations_and_caveats character varying
    number_of_arms integer
    number_of_groups integer
    why_stopped character varying
    has_expanded_access boolean
    expanded_access_type_individual boolean
    expanded_access_type_intermediate boolean
    expanded_access_type_treatment boolean
    has_dmc boolean
    is_fda_regulated_drug boolean
    is_fda_regulated_device boolean
    is_unapproved_device boolean
    is_ppsd boolean
    is_us_export boolean
    biospec_retention character varying
    biospec_description text
    ipd_time_frame character varying
    ipd_access_criteria character varying
    ipd_url character varying
    plan_to_share_ipd character varying
    plan_to_share_ipd_description character varying
    created_at timestamp without time zone
    updated_at timestamp without time zone
    source_class character varying
    delayed_posting character varying
    expanded_access_nctid character varying
    expanded_access_status_for_nctid character varying
    fdaaa801_violation boolean
    baseline_type_units_analyzed character varying

    id_information
    id integer
    nct_id character varying
    id_source character varying
    id_value character varying
    id_type character varying
    id_type_description character varying
    id_link character varying

    sponsors
    id integer
    nct_id character varying
    agency_class character varying
    lead_or_collaborator character varying
    name character varying

    brief_summaries
    id integer
    nct_id character varying
    description text

    detailed_descriptions
    id integer
    nct_id character varying
    description text

    conditions
    id integer
    nct_id character varying
    name character varying
    downcase_name character varying

    keywords
    id integer
    nct_id character varying
    name character varying
    downcase_name character varying

    designs
    id integer
    nct_id character varying
    allocation character varying
    intervention_model character varying
    observational_model character varying
    primary_purpose character varying
    time_perspective character varying
    masking character varying
    masking_description text
    intervention_model_description text
    subject_masked boolean
    caregiver_masked boolean
    investigator_masked boolean
    outcomes_assessor_masked boolean

    design_groups
    id integer
    nct_id character varying
    group_type character varying
    title character varying
    description text

    interventions
    id integer
    nct_id character varying
    intervention_type character varying
    name character varying
    description text

    intervention_other_names
    id integer
    nct_id character varying
    intervention_id integer
    name character varying

    design_group_interventions
    id integer
    nct_id character varying
    design_group_id integer
    intervention_id integer

    design_outcomes
    id integer
    nct_id character varying
    outcome_type character varying
    measure text
    time_frame text
    population character varying
    description text

    eligibilities
    id integer
    nct_id character varying
    sampling_method character varying
    gender character varying
    minimum_age character varying
    maximum_age character varying
    healthy_volunteers character varying
    population text
    criteria text
    gender_description text
    gender_based boolean
    adult boolean
    child boolean
    older_adult boolean

    overall_officials
    id integer
    nct_id character varying
    role character varying
    name character varying
    affiliation character varying

    facilities
    id integer
    nct_id character varying
    status character varying
    name character varying
    city character varying
    state character varying
    zip character varying
    country character varying

    countries
    id integer
    nct_id character varying
    name character varying
    removed boolean

    study_references
    id integer
    nct_id character varying
    pmid character varying
    reference_type character varying
    citation text

    retractions
    id bigint
    nct_id character varying
    reference_id integer
    pmid character varying
    source character varying

    browse_conditions
    id integer
    nct_id character varying
    mesh_term character varying
    downcase_mesh_term character varying
    mesh_type character varying

    browse_interventions
    id integer
    nct_id character varying
    mesh_term character varying
    downcase_mesh_term character varying
    mesh_type character varying

    result_groups
    id integer
    nct_id character varying
    ctgov_group_code character varying
    result_type character varying
    title character varying
    description text
    outcome_id integer

    participant_flows
    id integer
    nct_id character varying
    recruitment_details text
    pre_assignment_details text
    units_analyzed character varying

    milestones
    id integer
    nct_id character varying
    result_group_id integer
    ctgov_group_code character varying
    title character varying
    period character varying
    description text
    count integer
    milestone_description character varying
    count_units character varying

    drop_withdrawals
    id integer
    nct_id character varying
    result_group_id integer
    ctgov_group_code character varying
    period character varying
    reason character varying
    count integer
    drop_withdraw_comment character varying
    reason_comment character varying
    count_units integer

    baseline_counts
    id integer
    nct_id character varying
    result_group_id integer
    ctgov_group_code character varying
    units character varying
    scope character varying
    count integer

    baseline_measurements
    id integer
    nct_id character varying
    result_group_id integer
    ctgov_group_code character varying
    classification character varying
    category character varying
    title character varying
    description text
    units character varying
    param_type character varying
    param_value character varying
    param_value_num numeric
    dispersion_type character varying
    dispersion_value character varying
    dispersion_value_num numeric
    dispersion_lower_limit numeric
    dispersion_upper_limit numeric
    explanation_of_na character varying
    number_analyzed integer
    number_analyzed_units character varying
    population_description character varying
    calculate_percentage character varying

    outcomes
    id integer
    nct_id character varying
    outcome_type character varying
    title text
    description text
    time_frame text
    population text
    anticipated_posting_date date
    anticipated_posting_month_year character varying
    units character varying
    units_analyzed character varying
    dispersion_type character varying
    param_type character varying

    outcome_counts
    id integer
    nct_id character varying
    outcome_id integer
    result_group_id integer
    ctgov_group_code character varying
    scope character varying
    units character varying
    count integer

    outcome_measurements
    id integer
    nct_id character varying
    outcome_id integer
    result_group_id integer
    ctgov_group_code character varying
    classification character varying
    category character varying
    title character varying
    description text
    units character varying
    param_type character varying
    param_value character varying
    param_value_num numeric
    dispersion_type character varying
    dispersion_value character varying
    dispersion_value_num numeric
    dispersion_lower_limit numeric
    dispersion_upper_limit numeric
    explanation_of_na text
    dispersion_upper_limit_raw character varying
    dispersion_lower_limit_raw character varying

    outcome_analyses
    id integer
    nct_id character varying
    outcome_id integer
    non_inferiority_type character varying
    non_inferiority_description text
    param_type character varying
    param_value numeric
    dispersion_type character varying
    dispersion_value numeric
    p_value_modifier character varying
    p_value double precision
    ci_n_sides character varying
    ci_percent numeric
    ci_lower_limit numeric
    ci_upper_limit numeric
    ci_upper_limit_na_comment character varying
    p_value_description character varying
    method character varying
    method_description text
    estimate_description text
    groups_description text
    other_analysis_description text
    ci_upper_limit_raw character varying
    ci_lower_limit_raw character varying
    p_value_raw character varying

    outcome_analysis_groups
    id integer
    nct_id character varying
    outcome_analysis_id integer
    result_group_id integer
    ctgov_group_code character varying

    reported_event_totals
    id integer
    nct_id character varying
    ctgov_group_code character varying
    event_type character varying
    classification character varying
    subjects_affected integer
    subjects_at_risk integer
    created_at timestamp without time zone
    updated_at timestamp without time zone

    reported_events
    id integer
    nct_id character varying
    result_group_id integer
    ctgov_group_code character varying
    time_frame text
    event_type character varying
    default_vocab character varying
    default_assessment character varying
    subjects_affected integer
    subjects_at_risk integer
    description text
    event_count integer
    organ_system character varying
    adverse_event_term character varying
    frequency_threshold integer
    vocab character varying
    assessment character varying
    """
}
