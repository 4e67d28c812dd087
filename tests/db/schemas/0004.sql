BEGIN;
PRAGMA defer_foreign_keys = ON;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE app_user (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	slot_id INTEGER NOT NULL, 
	active BOOLEAN NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	CONSTRAINT pk_app_user PRIMARY KEY (id), 
	CONSTRAINT ck_app_user_role CHECK (role IN ('administrator', 'secretary', 'reader')), 
	CONSTRAINT fk_app_user_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_app_user_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT uq_app_user_name UNIQUE (name), 
	CONSTRAINT uq_app_user_slot_id UNIQUE (slot_id)
);
CREATE TABLE backup_log (
	id INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	file_name VARCHAR NOT NULL, 
	journal_id INTEGER NOT NULL, 
	CONSTRAINT pk_backup_log PRIMARY KEY (id)
);
CREATE TABLE journal (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	transaction_no INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	actor_id INTEGER NOT NULL, 
	operation VARCHAR NOT NULL, 
	table_name VARCHAR NOT NULL, 
	row_id INTEGER NOT NULL, 
	"before" VARCHAR, 
	"after" VARCHAR
);
CREATE TABLE last_number (
	id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	body VARCHAR NOT NULL, 
	year INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	CONSTRAINT pk_last_number PRIMARY KEY (id), 
	CONSTRAINT uq_last_number_kind_body_year UNIQUE (kind, body, year)
);
CREATE TABLE operation (
	id INTEGER NOT NULL, 
	transaction_no INTEGER NOT NULL, 
	actor_id INTEGER, 
	name VARCHAR, 
	at DATETIME, 
	CONSTRAINT pk_operation PRIMARY KEY (id), 
	CONSTRAINT ck_operation_one CHECK (id = 1)
);
CREATE TABLE draft (
	id INTEGER NOT NULL, 
	user_id INTEGER NOT NULL, 
	subject VARCHAR NOT NULL, 
	subject_id INTEGER NOT NULL, 
	field VARCHAR NOT NULL, 
	row_version INTEGER NOT NULL, 
	typed_at DATETIME NOT NULL, 
	content VARCHAR NOT NULL, 
	CONSTRAINT pk_draft PRIMARY KEY (id), 
	CONSTRAINT fk_draft_user_id FOREIGN KEY(user_id) REFERENCES app_user (id), 
	CONSTRAINT uq_draft_user_id_subject_subject_id_field UNIQUE (user_id, subject, subject_id, field)
);
CREATE TABLE municipality (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	votes DOUBLE, 
	position INTEGER NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	CONSTRAINT pk_municipality PRIMARY KEY (id), 
	CONSTRAINT fk_municipality_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_municipality_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT uq_municipality_name UNIQUE (name)
);
CREATE TABLE rule_set (
	id INTEGER NOT NULL, 
	profile VARCHAR NOT NULL, 
	valid_from DATE NOT NULL, 
	title VARCHAR NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	CONSTRAINT pk_rule_set PRIMARY KEY (id), 
	CONSTRAINT ck_rule_set_profile CHECK (profile IN ('one_municipality', 'multi_municipality', 'brussels')), 
	CONSTRAINT fk_rule_set_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_rule_set_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT uq_rule_set_profile_valid_from UNIQUE (profile, valid_from)
);
CREATE TABLE zone (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	profile VARCHAR NOT NULL, 
	languages VARCHAR NOT NULL, 
	address VARCHAR NOT NULL, 
	remark VARCHAR NOT NULL, 
	accent VARCHAR NOT NULL, 
	logo BLOB, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	CONSTRAINT pk_zone PRIMARY KEY (id), 
	CONSTRAINT ck_zone_profile CHECK (profile IN ('one_municipality', 'multi_municipality', 'brussels')), 
	CONSTRAINT ck_zone_one CHECK (id = 1), 
	CONSTRAINT fk_zone_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_zone_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id)
);
CREATE TABLE rule (
	id INTEGER NOT NULL, 
	rule_set_id INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	article VARCHAR NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	CONSTRAINT pk_rule PRIMARY KEY (id), 
	CONSTRAINT fk_rule_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_rule_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT fk_rule_rule_set_id FOREIGN KEY(rule_set_id) REFERENCES rule_set (id) ON DELETE CASCADE, 
	CONSTRAINT uq_rule_rule_set_id_code UNIQUE (rule_set_id, code)
);
CREATE TABLE dossier (
	id INTEGER NOT NULL, 
	reference VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	category VARCHAR NOT NULL, 
	subcategory VARCHAR NOT NULL, 
	phenomenon VARCHAR NOT NULL, 
	body_id INTEGER, 
	status VARCHAR NOT NULL, 
	handler_id INTEGER, 
	handler_text VARCHAR NOT NULL, 
	marking VARCHAR NOT NULL, 
	opened_on DATE NOT NULL, 
	closed_on DATE, 
	amount INTEGER, 
	legal_basis VARCHAR NOT NULL, 
	description TEXT NOT NULL, 
	description_plain VARCHAR NOT NULL, 
	list_sent_on DATE, 
	list_received_on DATE, 
	supervision_result VARCHAR, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	deleted_at DATETIME, 
	deleted_by INTEGER, 
	CONSTRAINT pk_dossier PRIMARY KEY (id), 
	CONSTRAINT ck_dossier_marking CHECK (marking IN ('public', 'internal', 'closed')), 
	CONSTRAINT ck_dossier_status CHECK (status IN ('preparing', 'college', 'on_agenda', 'decided', 'supervision', 'carried_out', 'closed', 'adjourned', 'withdrawn')), 
	CONSTRAINT ck_dossier_supervision_result CHECK (supervision_result IN ('no_remarks', 'suspended', 'annulled', 'approved', 'not_approved')), 
	CONSTRAINT ck_dossier_period CHECK (closed_on IS NULL OR closed_on >= opened_on), 
	CONSTRAINT fk_dossier_body_id FOREIGN KEY(body_id) REFERENCES body (id), 
	CONSTRAINT fk_dossier_deleted_by FOREIGN KEY(deleted_by) REFERENCES app_user (id), 
	CONSTRAINT fk_dossier_handler_id FOREIGN KEY(handler_id) REFERENCES person (id), 
	CONSTRAINT fk_dossier_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_dossier_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT uq_dossier_reference UNIQUE (reference)
);
CREATE TABLE mandate (
	id INTEGER NOT NULL, 
	body_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	capacity VARCHAR NOT NULL, 
	votes BOOLEAN NOT NULL, 
	weight DOUBLE NOT NULL, 
	municipality VARCHAR NOT NULL, 
	rank DOUBLE, 
	valid_from DATE NOT NULL, 
	valid_to DATE, 
	substitute_for_id INTEGER, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	deleted_at DATETIME, 
	deleted_by INTEGER, 
	CONSTRAINT pk_mandate PRIMARY KEY (id), 
	CONSTRAINT ck_mandate_capacity CHECK (capacity IN ('chair', 'member', 'secretary', 'substitute', 'expert', 'added')), 
	CONSTRAINT ck_mandate_period CHECK (valid_to IS NULL OR valid_to >= valid_from), 
	CONSTRAINT fk_mandate_body_id FOREIGN KEY(body_id) REFERENCES body (id), 
	CONSTRAINT fk_mandate_deleted_by FOREIGN KEY(deleted_by) REFERENCES app_user (id), 
	CONSTRAINT fk_mandate_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_mandate_substitute_for_id FOREIGN KEY(substitute_for_id) REFERENCES person (id), 
	CONSTRAINT fk_mandate_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_mandate_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT uq_mandate_body_id_person_id_capacity_valid_from UNIQUE (body_id, person_id, capacity, valid_from)
);
CREATE TABLE meeting_step (
	id INTEGER NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	old VARCHAR NOT NULL, 
	new VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	CONSTRAINT pk_meeting_step PRIMARY KEY (id), 
	CONSTRAINT fk_meeting_step_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
CREATE TABLE plan_line (
	id INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	parent_id INTEGER, 
	position INTEGER NOT NULL, 
	level VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	text TEXT NOT NULL, 
	text_plain VARCHAR NOT NULL, 
	lead_id INTEGER, 
	lead_text VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	partners VARCHAR NOT NULL, 
	planned_from DATE, 
	planned_to DATE, 
	actual_from DATE, 
	actual_to DATE, 
	status VARCHAR NOT NULL, 
	health VARCHAR, 
	explanation VARCHAR NOT NULL, 
	judged_on DATE, 
	progress DOUBLE, 
	confidential BOOLEAN NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	deleted_at DATETIME, 
	deleted_by INTEGER, 
	CONSTRAINT pk_plan_line PRIMARY KEY (id), 
	CONSTRAINT ck_plan_line_health CHECK (health IN ('good', 'risk', 'blocked', 'paused')), 
	CONSTRAINT ck_plan_line_level CHECK (level IN ('plan', 'pillar', 'theme', 'strategic', 'tactical', 'operational', 'measure')), 
	CONSTRAINT ck_plan_line_status CHECK (status IN ('to_plan', 'not_started', 'running', 'done', 'stopped')), 
	CONSTRAINT ck_plan_line_actual CHECK (actual_to IS NULL OR actual_from IS NULL OR actual_to >= actual_from), 
	CONSTRAINT ck_plan_line_planned CHECK (planned_to IS NULL OR planned_from IS NULL OR planned_to >= planned_from), 
	CONSTRAINT ck_plan_line_progress CHECK (progress BETWEEN 0 AND 100), 
	CONSTRAINT fk_plan_line_deleted_by FOREIGN KEY(deleted_by) REFERENCES app_user (id), 
	CONSTRAINT fk_plan_line_lead_id FOREIGN KEY(lead_id) REFERENCES person (id), 
	CONSTRAINT fk_plan_line_parent_id FOREIGN KEY(parent_id) REFERENCES plan_line (id), 
	CONSTRAINT fk_plan_line_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_plan_line_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT uq_plan_line_code UNIQUE (code)
);
CREATE TABLE attendance (
	id INTEGER NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	status VARCHAR NOT NULL, 
	replaced_by_id INTEGER, 
	replaced_by_text VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	function VARCHAR NOT NULL, 
	organisation VARCHAR NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	CONSTRAINT pk_attendance PRIMARY KEY (id), 
	CONSTRAINT ck_attendance_status CHECK (status IN ('present', 'excused', 'absent', 'replaced', 'not_applicable')), 
	CONSTRAINT fk_attendance_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_attendance_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_attendance_replaced_by_id FOREIGN KEY(replaced_by_id) REFERENCES person (id), 
	CONSTRAINT fk_attendance_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_attendance_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT uq_attendance_meeting_id_person_id UNIQUE (meeting_id, person_id)
);
CREATE TABLE indicator (
	id INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	plan_line_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	unit VARCHAR NOT NULL, 
	direction VARCHAR NOT NULL, 
	baseline DOUBLE, 
	commitment BOOLEAN NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	deleted_at DATETIME, 
	deleted_by INTEGER, 
	CONSTRAINT pk_indicator PRIMARY KEY (id), 
	CONSTRAINT ck_indicator_direction CHECK (direction IN ('higher', 'lower', 'range')), 
	CONSTRAINT fk_indicator_deleted_by FOREIGN KEY(deleted_by) REFERENCES app_user (id), 
	CONSTRAINT fk_indicator_plan_line_id FOREIGN KEY(plan_line_id) REFERENCES plan_line (id), 
	CONSTRAINT fk_indicator_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_indicator_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT uq_indicator_code UNIQUE (code)
);
CREATE TABLE plan_line_class (
	id INTEGER NOT NULL, 
	plan_line_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	plan_class VARCHAR NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	CONSTRAINT pk_plan_line_class PRIMARY KEY (id), 
	CONSTRAINT ck_plan_line_class_plan_class CHECK (plan_class IN ('P', 'A')), 
	CONSTRAINT fk_plan_line_class_plan_line_id FOREIGN KEY(plan_line_id) REFERENCES plan_line (id), 
	CONSTRAINT fk_plan_line_class_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_plan_line_class_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT uq_plan_line_class_plan_line_id_year UNIQUE (plan_line_id, year)
);
CREATE TABLE item_plan_line (
	id INTEGER NOT NULL, 
	item_id INTEGER NOT NULL, 
	plan_line_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_item_plan_line PRIMARY KEY (id), 
	CONSTRAINT fk_item_plan_line_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id) ON DELETE CASCADE, 
	CONSTRAINT fk_item_plan_line_plan_line_id FOREIGN KEY(plan_line_id) REFERENCES plan_line (id), 
	CONSTRAINT uq_item_plan_line_item_id_plan_line_id UNIQUE (item_id, plan_line_id)
);
CREATE TABLE measurement (
	id INTEGER NOT NULL, 
	indicator_id INTEGER NOT NULL, 
	period VARCHAR NOT NULL, 
	target DOUBLE, 
	value DOUBLE, 
	source VARCHAR NOT NULL, 
	remark VARCHAR NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	CONSTRAINT pk_measurement PRIMARY KEY (id), 
	CONSTRAINT fk_measurement_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id), 
	CONSTRAINT fk_measurement_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_measurement_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT uq_measurement_indicator_id_period UNIQUE (indicator_id, period)
);
CREATE TABLE action_plan_line (
	id INTEGER NOT NULL, 
	action_id INTEGER NOT NULL, 
	plan_line_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_action_plan_line PRIMARY KEY (id), 
	CONSTRAINT fk_action_plan_line_action_id FOREIGN KEY(action_id) REFERENCES action_item (id) ON DELETE CASCADE, 
	CONSTRAINT fk_action_plan_line_plan_line_id FOREIGN KEY(plan_line_id) REFERENCES plan_line (id), 
	CONSTRAINT uq_action_plan_line_action_id_plan_line_id UNIQUE (action_id, plan_line_id)
);
CREATE TABLE follow_up (
	id INTEGER NOT NULL, 
	action_id INTEGER, 
	dossier_id INTEGER, 
	plan_line_id INTEGER, 
	written_on DATE NOT NULL, 
	kind VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	author_id INTEGER, 
	author_text VARCHAR NOT NULL, 
	meeting_id INTEGER, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	deleted_at DATETIME, 
	deleted_by INTEGER, 
	CONSTRAINT pk_follow_up PRIMARY KEY (id), 
	CONSTRAINT ck_follow_up_kind CHECK (kind IN ('remark', 'progress', 'evaluation')), 
	CONSTRAINT ck_follow_up_one_subject CHECK ((action_id IS NOT NULL) + (dossier_id IS NOT NULL) + (plan_line_id IS NOT NULL) = 1), 
	CONSTRAINT fk_follow_up_action_id FOREIGN KEY(action_id) REFERENCES action_item (id), 
	CONSTRAINT fk_follow_up_author_id FOREIGN KEY(author_id) REFERENCES person (id), 
	CONSTRAINT fk_follow_up_deleted_by FOREIGN KEY(deleted_by) REFERENCES app_user (id), 
	CONSTRAINT fk_follow_up_dossier_id FOREIGN KEY(dossier_id) REFERENCES dossier (id), 
	CONSTRAINT fk_follow_up_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_follow_up_plan_line_id FOREIGN KEY(plan_line_id) REFERENCES plan_line (id), 
	CONSTRAINT fk_follow_up_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_follow_up_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id)
);
CREATE TABLE standing_item (
	id INTEGER NOT NULL, 
	body_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	part VARCHAR DEFAULT '' NOT NULL, 
	public BOOLEAN, 
	minutes INTEGER, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	CONSTRAINT pk_standing_item PRIMARY KEY (id), 
	CONSTRAINT fk_standing_item_body_id FOREIGN KEY(body_id) REFERENCES body (id), 
	CONSTRAINT fk_standing_item_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_standing_item_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT ck_standing_item_kind CHECK (kind IN ('decision', 'discussion', 'notice', 'announcement', 'minutes_approval', 'follow_up')), 
	CONSTRAINT ck_standing_item_role CHECK (role IN ('ordinary', 'previous_minutes', 'open_actions')), 
	CONSTRAINT ck_standing_item_minutes CHECK (minutes IS NULL OR minutes >= 0)
);
CREATE TABLE "function" (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	title_fr VARCHAR NOT NULL, 
	title_f VARCHAR DEFAULT '' NOT NULL, 
	title_plural VARCHAR DEFAULT '' NOT NULL, 
	title_fr_f VARCHAR DEFAULT '' NOT NULL, 
	title_fr_plural VARCHAR DEFAULT '' NOT NULL, 
	active BOOLEAN DEFAULT 1 NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	CONSTRAINT pk_function PRIMARY KEY (id), 
	CONSTRAINT fk_function_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT fk_function_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT uq_function_title_title_fr UNIQUE (title, title_fr)
);
CREATE TABLE "person" (
	id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	first_name VARCHAR NOT NULL, 
	salutation VARCHAR NOT NULL, 
	function_id INTEGER, 
	organisation VARCHAR NOT NULL, 
	email VARCHAR NOT NULL, 
	phone VARCHAR NOT NULL, 
	active BOOLEAN NOT NULL, 
	gender VARCHAR, 
	sort_name VARCHAR DEFAULT '' NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	deleted_at DATETIME, 
	deleted_by INTEGER, 
	CONSTRAINT pk_person PRIMARY KEY (id), 
	CONSTRAINT fk_person_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT uq_person_key UNIQUE ("key"), 
	CONSTRAINT fk_person_function_id FOREIGN KEY(function_id) REFERENCES function (id), 
	CONSTRAINT fk_person_deleted_by FOREIGN KEY(deleted_by) REFERENCES app_user (id), 
	CONSTRAINT fk_person_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT ck_person_gender CHECK (gender IN ('female', 'male'))
);
CREATE TABLE meeting_term (
	id INTEGER NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	day DATE NOT NULL, 
	reason VARCHAR NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	CONSTRAINT pk_meeting_term PRIMARY KEY (id), 
	CONSTRAINT fk_meeting_term_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_meeting_term_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_meeting_term_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT uq_meeting_term_meeting_id_code UNIQUE (meeting_id, code)
);
CREATE TABLE sent_agenda (
	id INTEGER NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	stage VARCHAR NOT NULL, 
	sent_on DATE NOT NULL, 
	items TEXT NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	CONSTRAINT pk_sent_agenda PRIMARY KEY (id), 
	CONSTRAINT fk_sent_agenda_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_sent_agenda_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_sent_agenda_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT ck_sent_agenda_stage CHECK (stage IN ('first', 'supplementary', 'urgent'))
);
CREATE TABLE item_guest (
	id INTEGER NOT NULL, 
	item_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	CONSTRAINT pk_item_guest PRIMARY KEY (id), 
	CONSTRAINT fk_item_guest_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id) ON DELETE CASCADE, 
	CONSTRAINT fk_item_guest_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_item_guest_item_id_person_id UNIQUE (item_id, person_id)
);
CREATE TABLE urgency_supporter (
	id INTEGER NOT NULL, 
	item_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	CONSTRAINT pk_urgency_supporter PRIMARY KEY (id), 
	CONSTRAINT fk_urgency_supporter_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id) ON DELETE CASCADE, 
	CONSTRAINT fk_urgency_supporter_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_urgency_supporter_item_id_person_id UNIQUE (item_id, person_id)
);
CREATE TABLE "body" (
	id INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	name_fr VARCHAR NOT NULL, 
	name_de VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	deliberative BOOLEAN NOT NULL, 
	minutes_kind VARCHAR NOT NULL, 
	expected INTEGER, 
	place VARCHAR NOT NULL, 
	active BOOLEAN NOT NULL, 
	starts_at TIME, 
	parts VARCHAR DEFAULT ('') NOT NULL, 
	number_style VARCHAR DEFAULT 'continuous' NOT NULL, 
	planning VARCHAR DEFAULT ('') NOT NULL, 
	motivation_style VARCHAR DEFAULT 'modern' NOT NULL, 
	votes_shown BOOLEAN, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	deleted_at DATETIME, 
	deleted_by INTEGER, 
	CONSTRAINT pk_body PRIMARY KEY (id), 
	CONSTRAINT uq_body_code UNIQUE (code), 
	CONSTRAINT ck_body_number_style CHECK (number_style IN ('continuous', 'lettered')), 
	CONSTRAINT ck_body_kind CHECK (kind IN ('security_council', 'police_council', 'police_college', 'municipal_council', 'municipal_college', 'corps_management', 'mayor_consultation', 'detection_consultation', 'chiefs_consultation', 'other')), 
	CONSTRAINT ck_body_minutes_kind CHECK (minutes_kind IN ('minutes', 'report')), 
	CONSTRAINT fk_body_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_body_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT fk_body_deleted_by FOREIGN KEY(deleted_by) REFERENCES app_user (id), 
	CONSTRAINT ck_body_motivation_style CHECK (motivation_style IN ('modern', 'classic'))
);
CREATE TABLE "meeting" (
	id INTEGER NOT NULL, 
	body_id INTEGER NOT NULL, 
	reference VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	held_on DATE NOT NULL, 
	starts_at TIME, 
	ends_at TIME, 
	place VARCHAR NOT NULL, 
	status VARCHAR NOT NULL, 
	chair_id INTEGER, 
	secretary_id INTEGER, 
	opening TEXT NOT NULL, 
	opening_plain VARCHAR NOT NULL, 
	closing TEXT NOT NULL, 
	closing_plain VARCHAR NOT NULL, 
	next_on DATE, 
	next_text VARCHAR NOT NULL, 
	taken_over BOOLEAN NOT NULL, 
	locked_in INTEGER, 
	mode VARCHAR DEFAULT 'physical' NOT NULL, 
	convocation INTEGER DEFAULT '1' NOT NULL, 
	began_at TIME, 
	version INTEGER DEFAULT '1' NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	deleted_at DATETIME, 
	deleted_by INTEGER, 
	CONSTRAINT pk_meeting PRIMARY KEY (id), 
	CONSTRAINT fk_meeting_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_meeting_body_id FOREIGN KEY(body_id) REFERENCES body (id), 
	CONSTRAINT ck_meeting_convocation CHECK (convocation BETWEEN 1 AND 3), 
	CONSTRAINT ck_meeting_mode CHECK (mode IN ('physical', 'hybrid', 'video', 'written')), 
	CONSTRAINT fk_meeting_chair_id FOREIGN KEY(chair_id) REFERENCES person (id), 
	CONSTRAINT uq_meeting_reference UNIQUE (reference), 
	CONSTRAINT fk_meeting_secretary_id FOREIGN KEY(secretary_id) REFERENCES person (id), 
	CONSTRAINT fk_meeting_deleted_by FOREIGN KEY(deleted_by) REFERENCES app_user (id), 
	CONSTRAINT fk_meeting_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT ck_meeting_status CHECK (status IN ('preparing', 'agenda_sent', 'running', 'draft_minutes', 'approved', 'closed', 'cancelled'))
);
CREATE TABLE "agenda_item" (
	id INTEGER NOT NULL, 
	meeting_id INTEGER, 
	parent_id INTEGER, 
	position INTEGER, 
	number VARCHAR, 
	title VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	public BOOLEAN, 
	part VARCHAR NOT NULL, 
	proposer_id INTEGER, 
	proposer_text VARCHAR NOT NULL, 
	late VARCHAR, 
	dossier_id INTEGER, 
	context TEXT NOT NULL, 
	context_plain VARCHAR NOT NULL, 
	discussion TEXT NOT NULL, 
	discussion_plain VARCHAR NOT NULL, 
	result VARCHAR, 
	backlog_body_id INTEGER, 
	short_title VARCHAR DEFAULT ('') NOT NULL, 
	minutes INTEGER, 
	presenter_id INTEGER, 
	presenter_text VARCHAR DEFAULT ('') NOT NULL, 
	expected VARCHAR DEFAULT ('') NOT NULL, 
	heading BOOLEAN DEFAULT 0 NOT NULL, 
	previous_id INTEGER, 
	standing_id INTEGER, 
	urgency_reason VARCHAR DEFAULT ('') NOT NULL, 
	approves_id INTEGER, 
	matter VARCHAR DEFAULT 'ordinary' NOT NULL, 
	began_at TIME, 
	done_at TIME, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	deleted_at DATETIME, 
	deleted_by INTEGER, 
	CONSTRAINT pk_agenda_item PRIMARY KEY (id), 
	CONSTRAINT fk_agenda_item_proposer_id FOREIGN KEY(proposer_id) REFERENCES person (id), 
	CONSTRAINT fk_agenda_item_dossier_id FOREIGN KEY(dossier_id) REFERENCES dossier (id), 
	CONSTRAINT fk_agenda_item_backlog_body_id FOREIGN KEY(backlog_body_id) REFERENCES body (id), 
	CONSTRAINT fk_agenda_item_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT fk_agenda_item_deleted_by FOREIGN KEY(deleted_by) REFERENCES app_user (id), 
	CONSTRAINT fk_agenda_item_standing_id FOREIGN KEY(standing_id) REFERENCES standing_item (id), 
	CONSTRAINT uq_agenda_item_meeting_id_position UNIQUE (meeting_id, position), 
	CONSTRAINT ck_agenda_item_minutes CHECK (minutes IS NULL OR minutes >= 0), 
	CONSTRAINT fk_agenda_item_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_agenda_item_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT ck_agenda_item_one_place CHECK ((meeting_id IS NULL) <> (backlog_body_id IS NULL)), 
	CONSTRAINT ck_agenda_item_late CHECK (late IN ('supplementary', 'urgent')), 
	CONSTRAINT fk_agenda_item_previous_id FOREIGN KEY(previous_id) REFERENCES agenda_item (id), 
	CONSTRAINT ck_agenda_item_kind CHECK (kind IN ('decision', 'discussion', 'notice', 'announcement', 'minutes_approval', 'follow_up')), 
	CONSTRAINT fk_agenda_item_presenter_id FOREIGN KEY(presenter_id) REFERENCES person (id), 
	CONSTRAINT fk_agenda_item_parent_id FOREIGN KEY(parent_id) REFERENCES agenda_item (id), 
	CONSTRAINT ck_agenda_item_result CHECK (result IN ('approved', 'noted', 'agreed', 'adjourned', 'withdrawn', 'rejected', 'no_effect')), 
	CONSTRAINT fk_agenda_item_approves_id FOREIGN KEY(approves_id) REFERENCES meeting (id), 
	CONSTRAINT ck_agenda_item_matter CHECK (matter IN ('ordinary', 'budget', 'budget_change', 'accounts', 'contribution', 'staff_plan', 'public_contract', 'urgent_spending', 'recruitment', 'appointment', 'candidates', 'chief', 'availability', 'suspension', 'discipline', 'person'))
);
CREATE TABLE "presence_event" (
	id INTEGER NOT NULL, 
	attendance_id INTEGER NOT NULL, 
	item_id INTEGER NOT NULL, 
	arrives BOOLEAN NOT NULL, 
	at TIME, 
	reason VARCHAR DEFAULT '' NOT NULL, 
	"conflict" BOOLEAN DEFAULT 0 NOT NULL, 
	sentence VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT pk_presence_event PRIMARY KEY (id), 
	CONSTRAINT fk_presence_event_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id), 
	CONSTRAINT uq_presence_event_attendance_id_item_id_arrives UNIQUE (attendance_id, item_id, arrives), 
	CONSTRAINT fk_presence_event_attendance_id FOREIGN KEY(attendance_id) REFERENCES attendance (id) ON DELETE CASCADE
);
CREATE TABLE "decision" (
	id INTEGER NOT NULL, 
	item_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	reference VARCHAR NOT NULL, 
	text TEXT NOT NULL, 
	text_plain VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	title VARCHAR DEFAULT '' NOT NULL, 
	summary VARCHAR DEFAULT '' NOT NULL, 
	motivation TEXT DEFAULT '' NOT NULL, 
	motivation_plain VARCHAR DEFAULT '' NOT NULL, 
	result VARCHAR, 
	public BOOLEAN, 
	responsible_id INTEGER, 
	responsible_text VARCHAR DEFAULT '' NOT NULL, 
	effective_on DATE, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	deleted_at DATETIME, 
	deleted_by INTEGER, 
	CONSTRAINT pk_decision PRIMARY KEY (id), 
	CONSTRAINT fk_decision_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT uq_decision_item_id_position UNIQUE (item_id, position), 
	CONSTRAINT ck_decision_state CHECK (state IN ('valid', 'amended', 'replaced', 'carried_out', 'withdrawn')), 
	CONSTRAINT fk_decision_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id), 
	CONSTRAINT fk_decision_deleted_by FOREIGN KEY(deleted_by) REFERENCES app_user (id), 
	CONSTRAINT fk_decision_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT fk_decision_responsible_id FOREIGN KEY(responsible_id) REFERENCES person (id), 
	CONSTRAINT ck_decision_result CHECK (result IN ('approved', 'noted', 'agreed', 'adjourned', 'withdrawn', 'rejected', 'no_effect'))
);
CREATE TABLE decision_link (
	id INTEGER NOT NULL, 
	later_id INTEGER NOT NULL, 
	earlier_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	CONSTRAINT pk_decision_link PRIMARY KEY (id), 
	CONSTRAINT fk_decision_link_later_id FOREIGN KEY(later_id) REFERENCES decision (id), 
	CONSTRAINT fk_decision_link_earlier_id FOREIGN KEY(earlier_id) REFERENCES decision (id), 
	CONSTRAINT uq_decision_link_later_id_earlier_id UNIQUE (later_id, earlier_id), 
	CONSTRAINT ck_decision_link_kind CHECK (kind IN ('amends', 'replaces', 'withdraws')), 
	CONSTRAINT ck_decision_link_two CHECK (later_id <> earlier_id)
);
CREATE TABLE decision_course (
	id INTEGER NOT NULL, 
	decision_id INTEGER NOT NULL, 
	carried_out_on DATE, 
	remark VARCHAR NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	CONSTRAINT pk_decision_course PRIMARY KEY (id), 
	CONSTRAINT fk_decision_course_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id), 
	CONSTRAINT fk_decision_course_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_decision_course_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT uq_decision_course_decision_id UNIQUE (decision_id)
);
CREATE TABLE "vote" (
	id INTEGER NOT NULL, 
	item_id INTEGER NOT NULL, 
	subject VARCHAR NOT NULL, 
	method VARCHAR NOT NULL, 
	votes_for INTEGER, 
	votes_against INTEGER, 
	votes_abstain INTEGER, 
	votes_blank INTEGER, 
	votes_invalid INTEGER, 
	weighted BOOLEAN DEFAULT 0 NOT NULL, 
	chair_decides BOOLEAN DEFAULT 0 NOT NULL, 
	sentence VARCHAR DEFAULT '' NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	CONSTRAINT pk_vote PRIMARY KEY (id), 
	CONSTRAINT fk_vote_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id), 
	CONSTRAINT fk_vote_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT uq_vote_item_id_subject UNIQUE (item_id, subject), 
	CONSTRAINT ck_vote_counts CHECK (coalesce(votes_for, 0) >= 0 AND coalesce(votes_against, 0) >= 0 AND coalesce(votes_abstain, 0) >= 0 AND coalesce(votes_blank, 0) >= 0 AND coalesce(votes_invalid, 0) >= 0), 
	CONSTRAINT ck_vote_method CHECK (method IN ('consensus', 'by_name', 'by_count', 'secret')), 
	CONSTRAINT fk_vote_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id)
);
CREATE TABLE "voter" (
	id INTEGER NOT NULL, 
	vote_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	choice VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	weight INTEGER DEFAULT '1' NOT NULL, 
	parts INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_voter PRIMARY KEY (id), 
	CONSTRAINT fk_voter_vote_id FOREIGN KEY(vote_id) REFERENCES vote (id) ON DELETE CASCADE, 
	CONSTRAINT ck_voter_choice CHECK (choice IN ('for', 'against', 'abstain', 'blank', 'invalid')), 
	CONSTRAINT uq_voter_vote_id_person_id UNIQUE (vote_id, person_id), 
	CONSTRAINT fk_voter_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT ck_voter_weight CHECK (weight >= 0 AND parts >= 1)
);
CREATE TABLE candidate (
	id INTEGER NOT NULL, 
	vote_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	born_on DATE, 
	votes INTEGER, 
	CONSTRAINT pk_candidate PRIMARY KEY (id), 
	CONSTRAINT fk_candidate_vote_id FOREIGN KEY(vote_id) REFERENCES vote (id) ON DELETE CASCADE, 
	CONSTRAINT uq_candidate_vote_id_name UNIQUE (vote_id, name), 
	CONSTRAINT ck_candidate_votes CHECK (votes IS NULL OR votes >= 0)
);
CREATE TABLE interruption (
	id INTEGER NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	item_id INTEGER, 
	starts_at TIME NOT NULL, 
	ends_at TIME, 
	remark VARCHAR NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	CONSTRAINT pk_interruption PRIMARY KEY (id), 
	CONSTRAINT fk_interruption_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_interruption_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id), 
	CONSTRAINT fk_interruption_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_interruption_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id)
);
CREATE TABLE text_block (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	text TEXT NOT NULL, 
	text_plain VARCHAR NOT NULL, 
	place VARCHAR NOT NULL, 
	body_id INTEGER, 
	position INTEGER NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	deleted_at DATETIME, 
	deleted_by INTEGER, 
	CONSTRAINT pk_text_block PRIMARY KEY (id), 
	CONSTRAINT fk_text_block_body_id FOREIGN KEY(body_id) REFERENCES body (id), 
	CONSTRAINT fk_text_block_deleted_by FOREIGN KEY(deleted_by) REFERENCES app_user (id), 
	CONSTRAINT fk_text_block_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_text_block_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT ck_text_block_place CHECK (place IN ('any', 'opening', 'context', 'discussion', 'motivation', 'decision', 'closing'))
);
CREATE TABLE "action_item" (
	id INTEGER NOT NULL, 
	reference VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	owner_id INTEGER, 
	owner_text VARCHAR NOT NULL, 
	due_on DATE, 
	status VARCHAR NOT NULL, 
	origin_meeting_id INTEGER, 
	origin_item_id INTEGER, 
	dossier_id INTEGER, 
	done_on DATE, 
	decision_id INTEGER, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	deleted_at DATETIME, 
	deleted_by INTEGER, 
	CONSTRAINT pk_action_item PRIMARY KEY (id), 
	CONSTRAINT ck_action_item_origin CHECK (origin_item_id IS NULL OR origin_meeting_id IS NOT NULL), 
	CONSTRAINT fk_action_item_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id), 
	CONSTRAINT fk_action_item_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_action_item_dossier_id FOREIGN KEY(dossier_id) REFERENCES dossier (id), 
	CONSTRAINT fk_action_item_deleted_by FOREIGN KEY(deleted_by) REFERENCES app_user (id), 
	CONSTRAINT fk_action_item_owner_id FOREIGN KEY(owner_id) REFERENCES person (id), 
	CONSTRAINT ck_action_item_status CHECK (status IN ('open', 'running', 'done', 'stopped')), 
	CONSTRAINT fk_action_item_origin_meeting_id FOREIGN KEY(origin_meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_action_item_origin_item_id FOREIGN KEY(origin_item_id) REFERENCES agenda_item (id), 
	CONSTRAINT uq_action_item_reference UNIQUE (reference), 
	CONSTRAINT fk_action_item_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id)
);
CREATE TABLE "issued_document" (
	id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	meeting_id INTEGER, 
	edition VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	options VARCHAR NOT NULL, 
	issued_at DATETIME NOT NULL, 
	content BLOB NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	row_version INTEGER DEFAULT 1 NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME, 
	changed_by INTEGER, 
	changed_at DATETIME, 
	CONSTRAINT pk_issued_document PRIMARY KEY (id), 
	CONSTRAINT fk_issued_document_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT ck_issued_document_sha256 CHECK (length(sha256) = 64), 
	CONSTRAINT ck_issued_document_edition CHECK (edition IN ('full', 'public')), 
	CONSTRAINT fk_issued_document_created_by FOREIGN KEY(created_by) REFERENCES app_user (id), 
	CONSTRAINT fk_issued_document_changed_by FOREIGN KEY(changed_by) REFERENCES app_user (id)
);
INSERT INTO "alembic_version" VALUES('0004');
INSERT INTO "app_user" VALUES(1,'beheerder','administrator',1,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "backup_log" VALUES(1,'2018-11-22 11:00:00.000000','lier-20181122-120000.zdbackup',76);
INSERT INTO "journal" VALUES(533,4,'2018-11-22 11:00:00.000000',1,'meeting.create','last_number',12,NULL,'{"id":12,"kind":"meeting","body":"ZVR","year":2019,"number":1}');
INSERT INTO "journal" VALUES(534,4,'2018-11-22 11:00:00.000000',1,'meeting.create','meeting',82,NULL,'{"id":82,"body_id":1,"reference":"ZVR/2019/1","kind":"gewoon","held_on":"2019-03-07","starts_at":null,"ends_at":null,"place":"Stadhuis Lier","status":"preparing","chair_id":1,"secretary_id":6,"opening":"","opening_plain":"","closing":"","closing_plain":"","next_on":null,"next_text":"","taken_over":0,"locked_in":null,"mode":"physical","convocation":1,"began_at":null,"version":1,"row_version":1,"created_by":1,"created_at":"2018-11-22 11:00:00.000000","changed_by":1,"changed_at":"2018-11-22 11:00:00.000000","deleted_at":null,"deleted_by":null}');
INSERT INTO "journal" VALUES(535,5,'2018-11-22 11:00:00.000000',1,'agenda.add','agenda_item',85,NULL,'{"id":85,"meeting_id":82,"parent_id":null,"position":null,"number":null,"title":"Recherchemanagement","kind":"discussion","public":null,"part":"","proposer_id":null,"proposer_text":"","late":null,"dossier_id":null,"context":"","context_plain":"","discussion":"","discussion_plain":"","result":null,"backlog_body_id":null,"short_title":"","minutes":null,"presenter_id":null,"presenter_text":"","expected":"","heading":0,"previous_id":null,"standing_id":null,"urgency_reason":"","approves_id":null,"matter":"ordinary","began_at":null,"done_at":null,"row_version":1,"created_by":1,"created_at":"2018-11-22 11:00:00.000000","changed_by":1,"changed_at":"2018-11-22 11:00:00.000000","deleted_at":null,"deleted_by":null}');
INSERT INTO "journal" VALUES(536,5,'2018-11-22 11:00:00.000000',1,'agenda.add','agenda_item',85,'{"position":null}','{"position":1}');
INSERT INTO "journal" VALUES(537,6,'2018-11-22 11:00:00.000000',1,'agenda.take_off','agenda_item',85,'{"meeting_id":82,"position":1,"backlog_body_id":null,"row_version":1}','{"meeting_id":null,"position":null,"backlog_body_id":1,"row_version":2}');
INSERT INTO "journal" VALUES(538,6,'2018-11-22 11:00:00.000000',1,'agenda.take_off','agenda_item',85,'{}','{}');
INSERT INTO "last_number" VALUES(1,'dossier','GR',2018,19);
INSERT INTO "last_number" VALUES(10,'decision','ZVR',2018,1);
INSERT INTO "last_number" VALUES(11,'action','',2018,8);
INSERT INTO "last_number" VALUES(12,'meeting','ZVR',2019,1);
INSERT INTO "last_number" VALUES(2,'meeting','ZVR',2018,2);
INSERT INTO "last_number" VALUES(3,'meeting','GR',2018,10);
INSERT INTO "last_number" VALUES(4,'meeting','CBS',2018,10);
INSERT INTO "last_number" VALUES(5,'meeting','KL',2018,10);
INSERT INTO "last_number" VALUES(6,'meeting','BK',2018,26);
INSERT INTO "last_number" VALUES(7,'meeting','ARO',2018,8);
INSERT INTO "last_number" VALUES(8,'meeting','POK',2018,5);
INSERT INTO "last_number" VALUES(9,'meeting','OKAM',2018,10);
INSERT INTO "operation" VALUES(1,6,NULL,NULL,NULL);
INSERT INTO "municipality" VALUES(1,'Lier',NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule_set" VALUES(1,'one_municipality','1998-12-07','eengemeente',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "zone" VALUES(1,'Lokale Politie Lier','','one_municipality','nl','','Aantallen, organen, thema''s en klassen volgen het jaarverslag 2018. Datums, uren, besprekingen en meetwaarden zijn illustratief.','#1D4F91',NULL,2,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(1,1,'meetings_a_year.security_council','1','WGP art. 35',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(10,1,'staffing_days.supervision','25','WGP art. 67',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(11,1,'appeal_days.supervision','40','WGP art. 69',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(12,1,'budget_days.supervision','20','WGP art. 71',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(13,1,'contribution_days.supervision','25','WGP art. 76',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(14,1,'accounts_days.supervision','200','WGP art. 78',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(15,1,'loans_days.supervision','40','WGP art. 84',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(16,1,'counting.zone','strict','eigen regel',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(17,1,'saturdays.zone','no','eigen regel',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(18,1,'regional_holidays.zone','none','eigen regel',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(19,1,'signatories.police_council','chair;secretary','WGP art. 27/1',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(2,1,'term_years.plan','6','WGP art. 36',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(20,1,'signatories.police_college','chair;secretary','WGP art. 29',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(21,1,'quorum.police_council','members','WGP art. 27/2',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(22,1,'quorum.police_college','weights','WGP art. 28',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(23,1,'majority.police_council','more_for_than_against','WGP art. 26/1',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(24,1,'majority.police_college','half_of_votes_represented','WGP art. 28',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(25,1,'weighted_matters.police_council','budget;budget_change;accounts','WGP art. 26',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(26,1,'secret_matters.police_council','appointment;candidates;chief;availability;suspension;discipline','WGP art. 26/2',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(27,1,'closed_matters.police_council','recruitment;appointment;candidates;chief;availability;suspension;discipline;person','WGP art. 25/7',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(28,1,'tied_ballot.police_council','oldest','WGP art. 26/3',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(29,1,'meetings_a_year.police_council','4','WGP art. 25',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(3,1,'minister_months.plan','2','WGP art. 37',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(30,1,'meetings_a_semester.police_council','1','WGP art. 25',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(31,1,'convocation_working_days.police_council','7','WGP art. 25/1',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(32,1,'reconvocation_working_days.police_council','2','WGP art. 25/1',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(33,1,'documents_working_days.police_council','7','WGP art. 25/1',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(34,1,'publication_working_days.police_council','7','WGP art. 25/4',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(35,1,'extra_item_working_days.police_council','5','WGP art. 25/2',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(36,1,'budget_working_days.police_council','7','WGP art. 25/3',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(37,1,'minutes_working_days.police_council','7','WGP art. 27/1',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(38,1,'extraordinary_clear_days.police_college','2','NGW art. 105',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(39,1,'quoting_convocation.police_council','3','WGP art. 27/2',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(4,1,'resubmission_months.plan','1','WGP art. 37',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(40,1,'quoted_article.police_council','De politieraad kan geen besluit nemen als niet de meerderheid van de leden in functie aanwezig is.
Is de raad tweemaal bijeengeroepen zonder dat het vereiste aantal leden is opgekomen, dan kan hij na een derde oproeping, hoeveel leden er ook aanwezig zijn, beraadslagen en besluiten over de onderwerpen die voor de derde maal op de agenda staan.','WGP art. 27/2',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(41,1,'quoted_article_fr.police_council','Le conseil de police ne peut prendre de décision si la majorité de ses membres en fonction n’est pas présente.
Si le conseil a été convoqué deux fois sans que le nombre requis de membres soit présent, il peut, après une troisième convocation, quel que soit le nombre des membres présents, délibérer et décider sur les objets mis pour la troisième fois à l’ordre du jour.','WGP art. 27/2',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(42,1,'quoted_article_de.police_council','Der Polizeirat kann keinen Beschluss fassen, wenn nicht die Mehrheit der amtierenden Mitglieder anwesend ist.
Ist der Rat zweimal einberufen worden, ohne dass die erforderliche Anzahl Mitglieder erschienen ist, kann er nach einer dritten Einberufung ungeachtet der Anzahl anwesender Mitglieder über die Punkte beraten und beschließen, die zum dritten Mal auf der Tagesordnung stehen.','WGP art. 27/2',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(43,1,'signatories.municipal_council','secretary:algemeen directeur;chair','DLB art. 32',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(44,1,'signatories.municipal_college','chair:burgemeester;secretary:algemeen directeur','DLB art. 283',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(45,1,'quorum.municipal_council','members','DLB art. 26',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(46,1,'quorum.municipal_college','members','eigen regel',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(47,1,'majority.municipal_council','more_for_than_against','DLB art. 33',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(48,1,'majority.municipal_college','more_for_than_against','eigen regel',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(49,1,'secret_matters.municipal_council','recruitment;appointment;candidates;chief;availability;suspension;discipline','DLB art. 34',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(5,1,'list_days.supervision','20','WGP art. 85',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(50,1,'closed_matters.municipal_council','recruitment;appointment;candidates;chief;availability;suspension;discipline;person','DLB art. 28',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(51,1,'tied_ballot.municipal_council','youngest','DLB art. 35',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(52,1,'meetings_a_year.municipal_council','10','DLB art. 18',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(53,1,'convocation_days.municipal_council','8','DLB art. 20',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(54,1,'reconvocation_days.municipal_council','8','DLB art. 20',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(55,1,'documents_days.municipal_council','8','DLB art. 20',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(56,1,'publication_days.municipal_council','8','DLB art. 22',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(57,1,'extra_item_days.municipal_council','5','DLB art. 21',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(58,1,'minutes_days.municipal_council','8','DLB art. 32',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(59,1,'online_days.municipal_council','10','DLB art. 287',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(6,1,'posting_days.supervision','10','WGP art. 85',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(60,1,'online_days.municipal_college','10','DLB art. 287',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(61,1,'extraordinary_clear_days.municipal_college','2','eigen regel',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(62,1,'regional_holidays.municipal_council','flemish','DLB art. 6',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(63,1,'regional_holidays.municipal_college','flemish','DLB art. 6',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(64,1,'quoting_convocation.municipal_council','2','DLB art. 26',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(65,1,'quoted_article.municipal_council','De gemeenteraad kan alleen beraadslagen en beslissen als de meerderheid van de leden in functie aanwezig is.
Is dat aantal niet aanwezig, dan kan de raad na een tweede oproeping, hoeveel leden er ook aanwezig zijn, geldig beraadslagen en beslissen over de onderwerpen die voor de tweede maal op de agenda staan.','DLB art. 26',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(66,1,'quoted_article_fr.municipal_council','Le conseil communal ne peut délibérer et décider que si la majorité de ses membres en fonction est présente.
Si ce nombre n’est pas atteint, le conseil peut, après une deuxième convocation, quel que soit le nombre des membres présents, délibérer et décider valablement sur les objets mis pour la deuxième fois à l’ordre du jour.','DLB art. 26',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(67,1,'quoted_article_de.municipal_council','Der Gemeinderat kann nur beraten und beschließen, wenn die Mehrheit der amtierenden Mitglieder anwesend ist.
Ist diese Anzahl nicht erreicht, kann der Rat nach einer zweiten Einberufung ungeachtet der Anzahl anwesender Mitglieder gültig über die Punkte beraten und beschließen, die zum zweiten Mal auf der Tagesordnung stehen.','DLB art. 26',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(68,1,'signatories.security_council','chair;secretary','eigen regel',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(69,1,'signatories.corps_management','chair;secretary','eigen regel',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(7,1,'suspension_days.supervision','25','WGP art. 88',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(70,1,'signatories.mayor_consultation','chair;secretary','eigen regel',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(71,1,'signatories.detection_consultation','chair;secretary','eigen regel',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(72,1,'signatories.chiefs_consultation','chair;secretary','eigen regel',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(73,1,'signatories.other','chair;secretary','eigen regel',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(8,1,'annulment_days.supervision','40','WGP art. 88',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "rule" VALUES(9,1,'justification_days.supervision','100','WGP art. 87',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "dossier" VALUES(1,'2018_GR_00001','Vacantverklaring van twee betrekkingen van inspecteur, dienst interventie','Personeel','Vacantverklaring','',2,'closed',14,'','public','2017-12-19','2018-03-23',NULL,'WGP art. 56','','','2018-01-31','2018-02-02','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "dossier" VALUES(10,'2018_GR_00011','Onderhoudscontract voor de radioapparatuur','Aankoop en onderhoud','Onderhoud','',2,'closed',15,'','public','2018-05-21','2018-08-24',1289000,'WGP art. 33','','','2018-07-04','2018-07-06','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "dossier" VALUES(11,'2018_GR_00010','In beschikbaarheidstelling van een personeelslid','Personeel','In beschikbaarheidstelling','',2,'closed',14,'','closed','2018-05-21','2018-08-24',NULL,'WGP art. 56','','','2018-07-04','2018-07-06','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "dossier" VALUES(12,'2018_GR_00012','Vacantverklaring van een betrekking van inspecteur, lokale recherche','Personeel','Vacantverklaring','',2,'closed',14,'','public','2018-08-20','2018-11-23',NULL,'WGP art. 56','','','2018-10-03','2018-10-05','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "dossier" VALUES(13,'2018_GR_00013','Regelingsvoorstel blijvende invaliditeit na arbeidsongeval (2)','Personeel','Blijvende invaliditeit','',2,'closed',14,'','closed','2018-08-20','2018-11-23',NULL,'WGP art. 56','','','2018-10-03','2018-10-05','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "dossier" VALUES(14,'2018_GR_00014','Aankoop van ademanalysetoestellen','Aankoop en onderhoud','Aankoop','',2,'closed',15,'','public','2018-09-17','2018-12-21',947525,'WGP art. 33','','','2018-10-31','2018-11-02','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "dossier" VALUES(15,'2018_GR_00015','Ontslag wegens oppensioenstelling van een hoofdinspecteur','Personeel','Ontslag','',2,'closed',14,'','closed','2018-09-17','2018-12-21',NULL,'WGP art. 56','','','2018-10-31','2018-11-02','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "dossier" VALUES(16,'2018_GR_00016','Vacantverklaring van een betrekking van commissaris','Personeel','Vacantverklaring','',2,'closed',14,'','public','2018-10-22','2019-01-25',NULL,'WGP art. 56','','','2018-12-05','2018-12-07','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "dossier" VALUES(17,'2018_GR_00017','Onderhoudscontract voor de onbemande camera''s','Aankoop en onderhoud','Onderhoud','',2,'closed',15,'','public','2018-10-22','2019-01-25',1760000,'WGP art. 33','','','2018-12-05','2018-12-07','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "dossier" VALUES(18,'2018_GR_00018','Vacantverklaring van een betrekking van assistent, secretariaat','Personeel','Vacantverklaring','',2,'closed',14,'','public','2018-11-12','2019-02-15',NULL,'WGP art. 56','','','2018-12-26','2018-12-28','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "dossier" VALUES(19,'2018_GR_00019','Regelingsvoorstel blijvende invaliditeit na arbeidsongeval (3)','Personeel','Blijvende invaliditeit','',2,'closed',14,'','closed','2018-11-12','2019-02-15',NULL,'WGP art. 56','','','2018-12-26','2018-12-28','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "dossier" VALUES(2,'2018_GR_00002','Vacantverklaring van een betrekking van hoofdinspecteur, dienst verkeer','Personeel','Vacantverklaring','',2,'closed',14,'','public','2018-01-22','2018-04-27',NULL,'WGP art. 56','','','2018-03-07','2018-03-09','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "dossier" VALUES(3,'2018_GR_00003','Aankoop van mobiele werkposten voor Mobile office','Aankoop en onderhoud','Aankoop','',2,'decided',15,'','public','2018-01-22',NULL,4850000,'WGP art. 33','','','2018-03-07','2018-03-09','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "dossier" VALUES(4,'2018_GR_00005','Vacantverklaring van een betrekking van inspecteur, wijkwerking','Personeel','Vacantverklaring','',2,'closed',14,'','public','2018-02-19','2018-05-25',NULL,'WGP art. 56','','','2018-04-04','2018-04-06','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "dossier" VALUES(5,'2018_GR_00004','Ontslag wegens vervroegde oppensioenstelling van een inspecteur','Personeel','Ontslag','',2,'closed',14,'','closed','2018-02-19','2018-05-25',NULL,'WGP art. 56','','','2018-04-04','2018-04-06','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "dossier" VALUES(6,'2018_GR_00006','Aankoop van een dienstvoertuig met ANPR-uitrusting','Aankoop en onderhoud','Aankoop','',2,'closed',15,'','public','2018-03-20','2018-06-22',6125050,'WGP art. 33','','','2018-05-02','2018-05-04','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "dossier" VALUES(7,'2018_GR_00007','Regelingsvoorstel blijvende invaliditeit na arbeidsongeval (1)','Personeel','Blijvende invaliditeit','',2,'closed',14,'','closed','2018-03-20','2018-06-22',NULL,'WGP art. 56','','','2018-05-02','2018-05-04','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "dossier" VALUES(8,'2018_GR_00008','Aanstelling van een functionaris voor gegevensbescherming','Gegevensbescherming','Aanstelling','',2,'closed',3,'','public','2018-04-23','2018-07-27',NULL,'WGP art. 144','','','2018-06-06','2018-06-08','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "dossier" VALUES(9,'2018_GR_00009','Vacantverklaring van een betrekking van consulent, onthaal','Personeel','Vacantverklaring','',2,'closed',14,'','public','2018-04-23','2018-07-27',NULL,'WGP art. 56','','','2018-06-06','2018-06-08','no_remarks',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(1,1,1,'chair',0,1.0,'',1.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(10,2,1,'member',1,1.0,'',10.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(11,3,1,'chair',1,1.0,'',11.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(12,3,9,'secretary',0,1.0,'',12.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(13,4,3,'chair',0,1.0,'',13.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(14,4,10,'member',0,1.0,'',14.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(15,4,11,'member',0,1.0,'',15.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(16,4,12,'member',0,1.0,'',16.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(17,4,13,'member',0,1.0,'',17.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(18,4,14,'member',0,1.0,'',18.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(19,4,6,'secretary',0,1.0,'',19.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(2,1,2,'member',0,1.0,'',2.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(20,5,1,'chair',0,1.0,'',20.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(21,5,3,'member',0,1.0,'',21.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(22,6,2,'chair',0,1.0,'',22.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(23,6,3,'member',0,1.0,'',23.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(24,7,3,'member',0,1.0,'',24.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(25,8,3,'member',0,1.0,'',25.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(3,1,3,'member',0,1.0,'',3.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(4,1,4,'member',0,1.0,'',4.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(5,1,7,'substitute',0,1.0,'',5.0,'2013-01-01',NULL,2,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(6,1,5,'added',0,1.0,'',6.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(7,1,6,'secretary',0,1.0,'',7.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(8,2,8,'chair',1,1.0,'',8.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "mandate" VALUES(9,2,9,'secretary',0,1.0,'',9.0,'2013-01-01',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(1,'ZVP',NULL,2,'plan','Zonaal veiligheidsplan 2014-2019','','',NULL,'','','','2014-01-01','2019-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(10,'O2',3,11,'theme','Nieuwe technologieën','','',NULL,'','','',NULL,NULL,NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(11,'O3',3,12,'theme','Duurzaam HR-beleid','','',NULL,'','','',NULL,NULL,NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(12,'O4',3,13,'theme','Onthaal','','',NULL,'','','',NULL,NULL,NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(13,'V1.1',5,14,'strategic','Diefstal in woningen en gebouwen','[{"p":["Het aantal inbraken op een aanvaardbaar niveau houden"]}]','Het aantal inbraken op een aanvaardbaar niveau houden',12,'','','',NULL,NULL,NULL,NULL,'running','good','','2018-11-15',70.0,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(14,'V1.1.1',13,15,'measure','Kwaliteitsvolle eerste vaststellingen','','',12,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(15,'V1.1.2',13,16,'measure','Technische vaststellingen','','',12,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(16,'V1.1.3',13,17,'measure','Buurtbevraging en buurtonderzoek','','',12,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(17,'V1.1.4',13,18,'measure','Buurtinformatienetwerken opstarten en opvolgen','','',12,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(18,'V1.1.5',13,19,'measure','Beeldvorming van lokale daders','','',12,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(19,'V1.1.6',13,20,'measure','Informatiegestuurd patrouilleren','','',12,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(2,'V',1,3,'pillar','In het kader van veiligheid','','',NULL,'','','',NULL,NULL,NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(20,'V1.1.7',13,21,'measure','Vakantietoezicht','','',12,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(21,'V1.1.8',13,22,'measure','Technopreventief advies','','',12,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(22,'V1.1.9',13,23,'measure','Preventiecampagnes','','',12,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(23,'V1.2',5,24,'strategic','Drugs','[{"p":["Drughandel, -gebruik en -productie beheersen met een geïntegreerde aanpak"]}]','Drughandel, -gebruik en -productie beheersen met een geïntegreerde aanpak',12,'','','',NULL,NULL,NULL,NULL,'running','risk','Capaciteit van de recherche onder druk','2018-11-15',45.0,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(24,'V1.2.1',23,25,'measure','Dealers opsporen en vatten','','',12,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(25,'V1.2.2',23,26,'measure','Aandacht voor problematisch drug- en alcoholgebruik','','',12,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(26,'V1.2.3',23,27,'measure','Cannabisplantages en labo''s ontmantelen','','',12,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(27,'V1.2.4',23,28,'measure','Vermogensgerichte aanpak','','',12,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(28,'V2.1',6,29,'strategic','Rijden onder invloed','[{"p":["Minder ongevallen met letsel door rijden onder invloed"]}]','Minder ongevallen met letsel door rijden onder invloed',13,'','','',NULL,NULL,NULL,NULL,'running','good','','2018-11-15',80.0,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(29,'V2.1.1',28,30,'measure','Beeldvorming naar plaats en tijdstip','','',13,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(3,'O',1,4,'pillar','Organisatieontwikkeling','','',NULL,'','','',NULL,NULL,NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(30,'V2.1.2',28,31,'measure','Deelname aan BOB, WODCA en drugs in het verkeer','','',13,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(31,'V2.2',6,32,'strategic','Snelheid','[{"p":["Bestuurders houden zich aan de snelheidsbeperkingen"]}]','Bestuurders houden zich aan de snelheidsbeperkingen',13,'','','',NULL,NULL,NULL,NULL,'running','good','','2018-11-15',75.0,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(32,'V2.2.1',31,33,'measure','Beeldvorming','','',13,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(33,'V2.2.2',31,34,'measure','Sensibilisering','','',13,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(34,'V2.2.3',31,35,'measure','Controles','','',13,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(35,'V2.3',6,36,'strategic','Maandthema''s','[{"p":["Elke maand één verkeersthema in de kijker"]}]','Elke maand één verkeersthema in de kijker',13,'','','',NULL,NULL,NULL,NULL,'running','good','','2018-11-15',90.0,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(36,'V2.3.1',35,37,'measure','Maandkalender','','',13,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(37,'V3.1',7,38,'strategic','Handhaven snelheid zone 30','[{"p":["Lagere snelheid in de binnenstad"]}]','Lagere snelheid in de binnenstad',13,'','','',NULL,NULL,NULL,NULL,'running','risk','Infrastructuur op twee invalswegen niet aangepast','2018-11-15',55.0,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(38,'V3.1.1',37,39,'measure','Beeldvorming','','',13,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(39,'V3.1.2',37,40,'measure','Sensibilisering','','',13,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(4,'B',1,5,'pillar','Bovenlokale engagementen','','',NULL,'','','',NULL,NULL,NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(40,'V3.1.3',37,41,'measure','Infrastructurele maatregelen','','',13,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(41,'V3.1.4',37,42,'measure','Intelligent flitsen','','',13,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(42,'V3.1.5',37,43,'measure','Terugkoppeling naar bevolking en overheid','','',13,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(43,'V4.1',8,44,'strategic','Flexibele inzet bij maatschappelijke overlast','[{"p":["Overlast bij evenementen en gegronde klachten beperken"]}]','Overlast bij evenementen en gegronde klachten beperken',10,'','','',NULL,NULL,NULL,NULL,'running','good','','2018-11-15',65.0,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(44,'V4.1.1',43,45,'measure','Snel inspelen op nieuwe vormen van overlast','','',10,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(45,'V4.1.2',43,46,'measure','Genegotieerd beheer van de publieke ruimte bij evenementen','','',10,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(46,'O1.1',9,47,'strategic','Extremisme en radicalisme','[{"p":["Relevante informatie komt tijdig bij de juiste dienst"]}]','Relevante informatie komt tijdig bij de juiste dienst',11,'','','',NULL,NULL,NULL,NULL,'running','good','','2018-11-15',60.0,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(47,'O1.1.1',46,48,'measure','Wijkwerking als eerste partner','','',11,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(48,'O1.1.2',46,49,'measure','Cultureel vakmanschap','','',11,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(49,'O1.1.3',46,50,'measure','Opleiding','','',11,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(5,'V1',2,6,'theme','Criminaliteit','','',NULL,'','','',NULL,NULL,NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(50,'O1.1.4',46,51,'measure','Signaalfunctie van alle medewerkers','','',11,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(51,'O2.1',10,52,'strategic','Mobile office en ANPR','[{"p":["Een moderne organisatie die nieuwe technologie benut"]}]','Een moderne organisatie die nieuwe technologie benut',15,'','','',NULL,NULL,NULL,NULL,'running','blocked','Levering van de werkposten vertraagd','2018-11-15',35.0,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(52,'O2.1.1',51,53,'measure','Mobile office invoeren','','',15,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(53,'O2.1.2',51,54,'measure','ANPR voor de interventie ontwikkelen','','',15,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(54,'O2.1.3',51,55,'measure','Automatiseren waar mogelijk','','',15,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(55,'O3.1',11,56,'strategic','Integriteit','[{"p":["Meer vertrouwen in de politie"]}]','Meer vertrouwen in de politie',14,'','','',NULL,NULL,NULL,NULL,'running','good','','2018-11-15',50.0,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(56,'O3.1.1',55,57,'measure','Initiatieven rond deontologie en collegialiteit','','',14,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(57,'O4.1',12,58,'strategic','Hervorming van het onthaal','[{"p":["Een toegankelijk onthaal"]}]','Een toegankelijk onthaal',14,'','','',NULL,NULL,NULL,NULL,'running','paused','Wacht op de verbouwing','2018-11-15',20.0,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(58,'O4.1.1',57,59,'measure','Nieuwe uurregeling','','',14,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(59,'O4.1.2',57,60,'measure','Inrichting van de onthaalruimte','','',14,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(6,'V2',2,7,'theme','Verkeersveiligheid','','',NULL,'','','',NULL,NULL,NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(60,'B1',4,61,'measure','HYCAP (MFO-2)','','',3,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(61,'B2',4,62,'measure','Samenwerkingsovereenkomsten','','',3,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(62,'B3',4,63,'measure','WODCA','','',3,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(63,'B4',4,64,'measure','Campagnes van het BIVV','','',3,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(64,'B5',4,65,'measure','Bovenlokale acties (FIPA en andere)','','',3,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(65,'B6',4,66,'measure','Prioriteiten van het nationaal veiligheidsplan','','',3,'','','','2018-01-01','2018-12-31',NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(7,'V3',2,8,'theme','Verkeersleefbaarheid','','',NULL,'','','',NULL,NULL,NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(8,'V4',2,9,'theme','Overlast','','',NULL,'','','',NULL,NULL,NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line" VALUES(9,'O1',3,10,'theme','Informatiegestuurde politiezorg','','',NULL,'','','',NULL,NULL,NULL,NULL,'running',NULL,'',NULL,NULL,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "attendance" VALUES(1,1,1,'present',NULL,'','','burgemeester','Stad Lier',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "attendance" VALUES(10,2,4,'excused',NULL,'','','bestuurlijk directeur-coördinator','Federale politie',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "attendance" VALUES(11,2,5,'present',NULL,'','','gerechtelijk directeur','Federale gerechtelijke politie',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "attendance" VALUES(12,2,6,'present',NULL,'','','secretaris','Lokale Politie Lier',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "attendance" VALUES(2,1,2,'replaced',7,'','zitting','procureur des Konings','Parket Antwerpen, afdeling Mechelen',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "attendance" VALUES(3,1,3,'present',NULL,'','','korpschef','Lokale Politie Lier',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "attendance" VALUES(4,1,4,'present',NULL,'','','bestuurlijk directeur-coördinator','Federale politie',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "attendance" VALUES(5,1,5,'excused',NULL,'','','gerechtelijk directeur','Federale gerechtelijke politie',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "attendance" VALUES(6,1,6,'present',NULL,'','','secretaris','Lokale Politie Lier',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "attendance" VALUES(7,2,1,'present',NULL,'','','burgemeester','Stad Lier',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "attendance" VALUES(8,2,2,'present',NULL,'','','procureur des Konings','Parket Antwerpen, afdeling Mechelen',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "attendance" VALUES(9,2,3,'present',NULL,'','','korpschef','Lokale Politie Lier',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "indicator" VALUES(1,'WODCA-U',62,'Gepresteerde uren WODCA','uur','higher',NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "indicator" VALUES(2,'WON-A',13,'Diefstallen in woningen en gebouwen','feiten','lower',212.0,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "indicator" VALUES(3,'ROI-P',28,'Positieve ademtesten','%','lower',4.4,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "indicator" VALUES(4,'Z30-S',37,'Gemiddelde snelheid binnenstad','km/u','lower',37.5,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "indicator" VALUES(5,'BIN',13,'Buurtinformatienetwerken','aantal','higher',8.0,0,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "plan_line_class" VALUES(1,13,2018,'P',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "plan_line_class" VALUES(2,23,2018,'A',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "plan_line_class" VALUES(3,28,2018,'P',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "plan_line_class" VALUES(4,31,2018,'A',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "plan_line_class" VALUES(5,35,2018,'A',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "plan_line_class" VALUES(6,37,2018,'P',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "item_plan_line" VALUES(1,40,13,0);
INSERT INTO "item_plan_line" VALUES(2,41,28,0);
INSERT INTO "item_plan_line" VALUES(3,42,37,0);
INSERT INTO "item_plan_line" VALUES(4,47,13,0);
INSERT INTO "item_plan_line" VALUES(5,48,46,0);
INSERT INTO "measurement" VALUES(1,1,'2018',750.0,NULL,'jaarverslag','verbintenis ± 750 uren',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "measurement" VALUES(10,5,'2018',10.0,NULL,'','nog niet geteld',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "measurement" VALUES(2,1,'2018-K1',NULL,180.0,'illustratief','',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "measurement" VALUES(3,1,'2018-K2',NULL,195.5,'illustratief','',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "measurement" VALUES(4,1,'2018-K3',NULL,190.0,'illustratief','',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "measurement" VALUES(5,1,'2018-K4',NULL,188.0,'illustratief','',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "measurement" VALUES(6,2,'2017',NULL,205.0,'illustratief','',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "measurement" VALUES(7,2,'2018',200.0,187.0,'illustratief','',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "measurement" VALUES(8,3,'2018',4.0,4.1,'illustratief','',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "measurement" VALUES(9,4,'2018',32.0,35.2,'illustratief','',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "action_plan_line" VALUES(1,1,13,0);
INSERT INTO "action_plan_line" VALUES(2,2,37,0);
INSERT INTO "action_plan_line" VALUES(3,3,37,0);
INSERT INTO "action_plan_line" VALUES(4,4,46,0);
INSERT INTO "action_plan_line" VALUES(5,6,51,0);
INSERT INTO "action_plan_line" VALUES(6,8,13,0);
INSERT INTO "follow_up" VALUES(1,NULL,NULL,13,'2018-04-19','progress','Cijfers eerste trimester lager dan in 2017.',12,'',1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "follow_up" VALUES(2,NULL,NULL,13,'2018-11-15','progress','Onder controle; campagne gunstig onthaald.',12,'',2,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "follow_up" VALUES(3,NULL,NULL,23,'2018-11-15','remark','Het jaarverslag noemt drugs op de overzichtspagina een prioriteit en op de detailpagina een aandachtspunt; hier geldt het aandachtspunt.',6,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "follow_up" VALUES(4,2,NULL,NULL,'2018-09-04','progress','Offerte ontvangen, gesprek gepland.',3,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "follow_up" VALUES(5,NULL,3,NULL,'2018-10-02','remark','Leverancier meldt vertraging van acht weken.',15,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "function" VALUES(1,'burgemeester','','','','','',1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "function" VALUES(10,'diensthoofd interventie','','','','','',1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "function" VALUES(11,'diensthoofd wijkwerking','','','','','',1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "function" VALUES(12,'diensthoofd lokale recherche','','','','','',1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "function" VALUES(13,'diensthoofd verkeer','','','','','',1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "function" VALUES(14,'diensthoofd personeel','','','','','',1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "function" VALUES(15,'ICT-verantwoordelijke','','','','','',1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "function" VALUES(2,'procureur des Konings','','','','','',1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "function" VALUES(3,'korpschef','','','','','',1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "function" VALUES(4,'bestuurlijk directeur-coördinator','','','','','',1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "function" VALUES(5,'gerechtelijk directeur','','','','','',1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "function" VALUES(6,'secretaris','','','','','',1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "function" VALUES(7,'substituut-procureur des Konings','','','','','',1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "function" VALUES(8,'voorzitter gemeenteraad','','','','','',1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "function" VALUES(9,'algemeen directeur','','','','','',1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "person" VALUES(1,'burgemeester','Burgemeester van Lier','','',1,'Stad Lier','','',1,NULL,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "person" VALUES(10,'interventie','Diensthoofd interventie','','',10,'Lokale Politie Lier','','',1,NULL,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "person" VALUES(11,'wijk','Diensthoofd wijkwerking','','',11,'Lokale Politie Lier','','',1,NULL,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "person" VALUES(12,'recherche','Diensthoofd lokale recherche','','',12,'Lokale Politie Lier','','',1,NULL,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "person" VALUES(13,'verkeer','Diensthoofd verkeer','','',13,'Lokale Politie Lier','','',1,NULL,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "person" VALUES(14,'hr','Diensthoofd personeel','','',14,'Lokale Politie Lier','','',1,NULL,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "person" VALUES(15,'ict','ICT-verantwoordelijke','','',15,'Lokale Politie Lier','','',1,NULL,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "person" VALUES(2,'procureur','Procureur des Konings','','',2,'Parket Antwerpen, afdeling Mechelen','','',1,NULL,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "person" VALUES(3,'korpschef','Korpschef','','',3,'Lokale Politie Lier','','',1,NULL,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "person" VALUES(4,'dirco','Bestuurlijk directeur-coördinator','','',4,'Federale politie','','',1,NULL,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "person" VALUES(5,'dirjud','Gerechtelijk directeur','','',5,'Federale gerechtelijke politie','','',1,NULL,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "person" VALUES(6,'secretaris','Secretaris ZVR','','',6,'Lokale Politie Lier','','',1,NULL,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "person" VALUES(7,'substituut','Substituut-procureur','','',7,'Parket Antwerpen, afdeling Mechelen','','',1,NULL,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "person" VALUES(8,'voorzitter-gr','Voorzitter gemeenteraad','','',8,'Stad Lier','','',1,NULL,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "person" VALUES(9,'algdir','Algemeen directeur','','',9,'Stad Lier','','',1,NULL,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "body" VALUES(1,'ZVR','Zonale veiligheidsraad','Conseil zonal de sécurité','','security_council',0,'report',2,'Stadhuis Lier',1,NULL,'','continuous','','modern',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "body" VALUES(2,'GR','Gemeenteraad','Conseil communal','','municipal_council',1,'minutes',10,'Stadhuis Lier, raadzaal',1,NULL,'','continuous','','modern',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "body" VALUES(3,'CBS','College van burgemeester en schepenen','Collège des bourgmestre et échevins','','municipal_college',1,'minutes',NULL,'Stadhuis Lier, collegezaal',1,NULL,'','continuous','','modern',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "body" VALUES(4,'KL','Korpsleiding','Direction du corps','','corps_management',0,'report',10,'Politiehuis, vergaderzaal 1',1,NULL,'','continuous','','modern',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "body" VALUES(5,'BK','Overleg burgemeester – korpschef','','','mayor_consultation',0,'report',26,'Kabinet burgemeester',1,NULL,'','continuous','','modern',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "body" VALUES(6,'ARO','Arrondissementeel rechercheoverleg','','','detection_consultation',0,'report',8,'Mechelen',1,NULL,'','continuous','','modern',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "body" VALUES(7,'POK','Provinciaal overleg korpschefs','','','chiefs_consultation',0,'report',5,'Antwerpen',1,NULL,'','continuous','','modern',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "body" VALUES(8,'OKAM','Overleg korpschefs arrondissement Mechelen','','','chiefs_consultation',0,'report',10,'Mechelen',1,NULL,'','continuous','','modern',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(1,1,'ZVR/2018/1','gewoon','2018-04-19','14:00:00.000000','16:15:00.000000','Stadhuis Lier','approved',1,6,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(10,2,'GR/2018/8','gewoon','2018-10-22','20:00:00.000000','22:30:00.000000','Stadhuis Lier, raadzaal','approved',8,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(11,2,'GR/2018/9','gewoon','2018-11-26','20:00:00.000000','22:30:00.000000','Stadhuis Lier, raadzaal','approved',8,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(12,2,'GR/2018/10','gewoon','2018-12-17','20:00:00.000000','22:30:00.000000','Stadhuis Lier, raadzaal','approved',8,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(13,3,'CBS/2018/1','gewoon','2018-01-02','09:00:00.000000','11:00:00.000000','Stadhuis Lier, collegezaal','approved',1,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(14,3,'CBS/2018/2','gewoon','2018-02-05','09:00:00.000000','11:00:00.000000','Stadhuis Lier, collegezaal','approved',1,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(15,3,'CBS/2018/3','gewoon','2018-03-05','09:00:00.000000','11:00:00.000000','Stadhuis Lier, collegezaal','approved',1,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(16,3,'CBS/2018/4','gewoon','2018-04-03','09:00:00.000000','11:00:00.000000','Stadhuis Lier, collegezaal','approved',1,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(17,3,'CBS/2018/5','gewoon','2018-05-07','09:00:00.000000','11:00:00.000000','Stadhuis Lier, collegezaal','approved',1,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(18,3,'CBS/2018/6','gewoon','2018-06-04','09:00:00.000000','11:00:00.000000','Stadhuis Lier, collegezaal','approved',1,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(19,3,'CBS/2018/7','gewoon','2018-09-03','09:00:00.000000','11:00:00.000000','Stadhuis Lier, collegezaal','approved',1,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(2,1,'ZVR/2018/2','gewoon','2018-11-15','14:00:00.000000','16:20:00.000000','Stadhuis Lier','approved',1,6,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(20,3,'CBS/2018/8','gewoon','2018-10-01','09:00:00.000000','11:00:00.000000','Stadhuis Lier, collegezaal','approved',1,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(21,3,'CBS/2018/9','gewoon','2018-11-05','09:00:00.000000','11:00:00.000000','Stadhuis Lier, collegezaal','approved',1,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(22,3,'CBS/2018/10','gewoon','2018-11-26','09:00:00.000000','11:00:00.000000','Stadhuis Lier, collegezaal','approved',1,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(23,4,'KL/2018/1','gewoon','2018-01-16','09:00:00.000000','11:30:00.000000','Politiehuis, vergaderzaal 1','approved',3,6,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(24,4,'KL/2018/2','gewoon','2018-02-13','09:00:00.000000','11:30:00.000000','Politiehuis, vergaderzaal 1','approved',3,6,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(25,4,'KL/2018/3','gewoon','2018-03-13','09:00:00.000000','11:30:00.000000','Politiehuis, vergaderzaal 1','approved',3,6,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(26,4,'KL/2018/4','gewoon','2018-04-10','09:00:00.000000','11:30:00.000000','Politiehuis, vergaderzaal 1','approved',3,6,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(27,4,'KL/2018/5','gewoon','2018-05-15','09:00:00.000000','11:30:00.000000','Politiehuis, vergaderzaal 1','approved',3,6,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(28,4,'KL/2018/6','gewoon','2018-06-12','09:00:00.000000','11:30:00.000000','Politiehuis, vergaderzaal 1','approved',3,6,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(29,4,'KL/2018/7','gewoon','2018-09-11','09:00:00.000000','11:30:00.000000','Politiehuis, vergaderzaal 1','approved',3,6,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(3,2,'GR/2018/1','gewoon','2018-01-22','20:00:00.000000','22:30:00.000000','Stadhuis Lier, raadzaal','approved',8,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(30,4,'KL/2018/8','gewoon','2018-10-16','09:00:00.000000','11:30:00.000000','Politiehuis, vergaderzaal 1','approved',3,6,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(31,4,'KL/2018/9','gewoon','2018-11-13','09:00:00.000000','11:30:00.000000','Politiehuis, vergaderzaal 1','approved',3,6,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(32,4,'KL/2018/10','gewoon','2018-12-11','09:00:00.000000','11:30:00.000000','Politiehuis, vergaderzaal 1','approved',3,6,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(33,5,'BK/2018/1','gewoon','2018-01-05','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(34,5,'BK/2018/2','gewoon','2018-01-19','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(35,5,'BK/2018/3','gewoon','2018-02-02','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(36,5,'BK/2018/4','gewoon','2018-02-16','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(37,5,'BK/2018/5','gewoon','2018-03-02','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(38,5,'BK/2018/6','gewoon','2018-03-16','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(39,5,'BK/2018/7','gewoon','2018-03-30','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(4,2,'GR/2018/2','gewoon','2018-02-26','20:00:00.000000','22:30:00.000000','Stadhuis Lier, raadzaal','approved',8,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(40,5,'BK/2018/8','gewoon','2018-04-13','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(41,5,'BK/2018/9','gewoon','2018-04-27','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(42,5,'BK/2018/10','gewoon','2018-05-11','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(43,5,'BK/2018/11','gewoon','2018-05-25','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(44,5,'BK/2018/12','gewoon','2018-06-08','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(45,5,'BK/2018/13','gewoon','2018-06-22','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(46,5,'BK/2018/14','gewoon','2018-07-06','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(47,5,'BK/2018/15','gewoon','2018-07-20','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(48,5,'BK/2018/16','gewoon','2018-08-03','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(49,5,'BK/2018/17','gewoon','2018-08-17','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(5,2,'GR/2018/3','gewoon','2018-03-26','20:00:00.000000','22:30:00.000000','Stadhuis Lier, raadzaal','approved',8,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(50,5,'BK/2018/18','gewoon','2018-08-31','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(51,5,'BK/2018/19','gewoon','2018-09-14','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(52,5,'BK/2018/20','gewoon','2018-09-28','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(53,5,'BK/2018/21','gewoon','2018-10-12','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(54,5,'BK/2018/22','gewoon','2018-10-26','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(55,5,'BK/2018/23','gewoon','2018-11-09','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(56,5,'BK/2018/24','gewoon','2018-11-23','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(57,5,'BK/2018/25','gewoon','2018-12-07','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(58,5,'BK/2018/26','gewoon','2018-12-21','10:00:00.000000','11:00:00.000000','Kabinet burgemeester','approved',1,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(59,6,'ARO/2018/1','ARO','2018-01-22','09:00:00.000000','12:00:00.000000','Mechelen','approved',2,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(6,2,'GR/2018/4','gewoon','2018-04-23','20:00:00.000000','22:30:00.000000','Stadhuis Lier, raadzaal','approved',8,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(60,6,'ARO/2018/2','ARO','2018-02-22','09:00:00.000000','12:00:00.000000','Mechelen','approved',2,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(61,6,'ARO/2018/3','ARO','2018-03-22','09:00:00.000000','12:00:00.000000','Mechelen','approved',2,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(62,6,'ARO/2018/4','ARO','2018-05-22','09:00:00.000000','12:00:00.000000','Mechelen','approved',2,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(63,6,'ARO/2018/5','ARO','2018-06-22','09:00:00.000000','12:00:00.000000','Mechelen','approved',2,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(64,6,'ARO/2018/6','ARO+','2018-09-24','09:00:00.000000','12:00:00.000000','Mechelen','approved',2,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(65,6,'ARO/2018/7','ARO','2018-10-22','09:00:00.000000','12:00:00.000000','Mechelen','approved',2,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(66,6,'ARO/2018/8','ARO','2018-12-24','09:00:00.000000','12:00:00.000000','Mechelen','approved',2,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(67,7,'POK/2018/1','gewoon','2018-02-08','13:30:00.000000','16:30:00.000000','Antwerpen','approved',NULL,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(68,7,'POK/2018/2','gewoon','2018-04-09','13:30:00.000000','16:30:00.000000','Antwerpen','approved',NULL,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(69,7,'POK/2018/3','gewoon','2018-06-08','13:30:00.000000','16:30:00.000000','Antwerpen','approved',NULL,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(7,2,'GR/2018/5','gewoon','2018-05-28','20:00:00.000000','22:30:00.000000','Stadhuis Lier, raadzaal','approved',8,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(70,7,'POK/2018/4','gewoon','2018-10-08','13:30:00.000000','16:30:00.000000','Antwerpen','approved',NULL,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(71,7,'POK/2018/5','gewoon','2018-12-10','13:30:00.000000','16:30:00.000000','Antwerpen','approved',NULL,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(72,8,'OKAM/2018/1','gewoon','2018-01-17','09:30:00.000000','12:00:00.000000','Mechelen','approved',NULL,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(73,8,'OKAM/2018/2','gewoon','2018-02-19','09:30:00.000000','12:00:00.000000','Mechelen','approved',NULL,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(74,8,'OKAM/2018/3','gewoon','2018-03-19','09:30:00.000000','12:00:00.000000','Mechelen','approved',NULL,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(75,8,'OKAM/2018/4','gewoon','2018-04-17','09:30:00.000000','12:00:00.000000','Mechelen','approved',NULL,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(76,8,'OKAM/2018/5','gewoon','2018-05-17','09:30:00.000000','12:00:00.000000','Mechelen','approved',NULL,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(77,8,'OKAM/2018/6','gewoon','2018-06-18','09:30:00.000000','12:00:00.000000','Mechelen','approved',NULL,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(78,8,'OKAM/2018/7','gewoon','2018-09-17','09:30:00.000000','12:00:00.000000','Mechelen','approved',NULL,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(79,8,'OKAM/2018/8','gewoon','2018-10-17','09:30:00.000000','12:00:00.000000','Mechelen','approved',NULL,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(8,2,'GR/2018/6','gewoon','2018-06-25','20:00:00.000000','22:30:00.000000','Stadhuis Lier, raadzaal','approved',8,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(80,8,'OKAM/2018/9','gewoon','2018-11-19','09:30:00.000000','12:00:00.000000','Mechelen','approved',NULL,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(81,8,'OKAM/2018/10','gewoon','2018-12-17','09:30:00.000000','12:00:00.000000','Mechelen','approved',NULL,NULL,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(82,1,'ZVR/2019/1','gewoon','2019-03-07',NULL,NULL,'Stadhuis Lier','preparing',1,6,'','','','',NULL,'',0,NULL,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "meeting" VALUES(9,2,'GR/2018/7','gewoon','2018-09-24','20:00:00.000000','22:30:00.000000','Stadhuis Lier, raadzaal','approved',8,9,'','','','',NULL,'',1,3,'physical',1,NULL,1,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(1,13,NULL,1,'1','Lokale Politie Lier. Vacantverklaring van twee betrekkingen van inspecteur, dienst interventie - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,1,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(10,5,NULL,2,'2','Lokale Politie Lier. Ontslag wegens vervroegde oppensioenstelling van een inspecteur - Goedkeuring','decision',0,'',3,'',NULL,5,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(11,16,NULL,1,'1','Lokale Politie Lier. Aankoop van een dienstvoertuig met ANPR-uitrusting - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,6,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(12,6,NULL,1,'1','Lokale Politie Lier. Aankoop van een dienstvoertuig met ANPR-uitrusting - Goedkeuring','decision',1,'',3,'',NULL,6,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(13,16,NULL,2,'2','Lokale Politie Lier. Regelingsvoorstel blijvende invaliditeit na arbeidsongeval (1) - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,7,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(14,6,NULL,2,'2','Lokale Politie Lier. Regelingsvoorstel blijvende invaliditeit na arbeidsongeval (1) - Goedkeuring','decision',0,'',3,'',NULL,7,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(15,17,NULL,1,'1','Lokale Politie Lier. Aanstelling van een functionaris voor gegevensbescherming - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,8,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(16,7,NULL,1,'1','Lokale Politie Lier. Aanstelling van een functionaris voor gegevensbescherming - Goedkeuring','decision',1,'',3,'',NULL,8,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(17,17,NULL,2,'2','Lokale Politie Lier. Vacantverklaring van een betrekking van consulent, onthaal - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,9,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(18,7,NULL,2,'2','Lokale Politie Lier. Vacantverklaring van een betrekking van consulent, onthaal - Goedkeuring','decision',1,'',3,'',NULL,9,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(19,18,NULL,1,'1','Lokale Politie Lier. Onderhoudscontract voor de radioapparatuur - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,10,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(2,3,NULL,1,'1','Lokale Politie Lier. Vacantverklaring van twee betrekkingen van inspecteur, dienst interventie - Goedkeuring','decision',1,'',3,'',NULL,1,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(20,8,NULL,1,'1','Lokale Politie Lier. Onderhoudscontract voor de radioapparatuur - Goedkeuring','decision',1,'',3,'',NULL,10,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(21,18,NULL,2,'2','Lokale Politie Lier. In beschikbaarheidstelling van een personeelslid - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,11,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(22,8,NULL,2,'2','Lokale Politie Lier. In beschikbaarheidstelling van een personeelslid - Goedkeuring','decision',0,'',3,'',NULL,11,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(23,19,NULL,1,'1','Lokale Politie Lier. Vacantverklaring van een betrekking van inspecteur, lokale recherche - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,12,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(24,9,NULL,1,'1','Lokale Politie Lier. Vacantverklaring van een betrekking van inspecteur, lokale recherche - Goedkeuring','decision',1,'',3,'',NULL,12,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(25,19,NULL,2,'2','Lokale Politie Lier. Regelingsvoorstel blijvende invaliditeit na arbeidsongeval (2) - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,13,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(26,9,NULL,2,'2','Lokale Politie Lier. Regelingsvoorstel blijvende invaliditeit na arbeidsongeval (2) - Goedkeuring','decision',0,'',3,'',NULL,13,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(27,20,NULL,1,'1','Lokale Politie Lier. Aankoop van ademanalysetoestellen - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,14,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(28,10,NULL,1,'1','Lokale Politie Lier. Aankoop van ademanalysetoestellen - Goedkeuring','decision',1,'',3,'',NULL,14,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(29,20,NULL,2,'2','Lokale Politie Lier. Ontslag wegens oppensioenstelling van een hoofdinspecteur - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,15,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(3,14,NULL,1,'1','Lokale Politie Lier. Vacantverklaring van een betrekking van hoofdinspecteur, dienst verkeer - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,2,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(30,10,NULL,2,'2','Lokale Politie Lier. Ontslag wegens oppensioenstelling van een hoofdinspecteur - Goedkeuring','decision',0,'',3,'',NULL,15,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(31,21,NULL,1,'1','Lokale Politie Lier. Vacantverklaring van een betrekking van commissaris - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,16,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(32,11,NULL,1,'1','Lokale Politie Lier. Vacantverklaring van een betrekking van commissaris - Goedkeuring','decision',1,'',3,'',NULL,16,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(33,21,NULL,2,'2','Lokale Politie Lier. Onderhoudscontract voor de onbemande camera''s - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,17,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(34,11,NULL,2,'2','Lokale Politie Lier. Onderhoudscontract voor de onbemande camera''s - Goedkeuring','decision',1,'',3,'',NULL,17,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(35,22,NULL,1,'1','Lokale Politie Lier. Vacantverklaring van een betrekking van assistent, secretariaat - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,18,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(36,12,NULL,1,'1','Lokale Politie Lier. Vacantverklaring van een betrekking van assistent, secretariaat - Goedkeuring','decision',1,'',3,'',NULL,18,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(37,22,NULL,2,'2','Lokale Politie Lier. Regelingsvoorstel blijvende invaliditeit na arbeidsongeval (3) - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,19,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(38,12,NULL,2,'2','Lokale Politie Lier. Regelingsvoorstel blijvende invaliditeit na arbeidsongeval (3) - Goedkeuring','decision',0,'',3,'',NULL,19,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(39,1,NULL,1,'1','Goedkeuring van het verslag van de vorige vergadering','minutes_approval',1,'',6,'',NULL,NULL,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(4,4,NULL,1,'1','Lokale Politie Lier. Vacantverklaring van een betrekking van hoofdinspecteur, dienst verkeer - Goedkeuring','decision',1,'',3,'',NULL,2,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(40,1,NULL,2,'2','Actieplan diefstal in woningen en gebouwen: stand van zaken','follow_up',1,'',3,'',NULL,NULL,'[{"p":["De projectgroep licht de cijfers van het eerste trimester toe."]}]','De projectgroep licht de cijfers van het eerste trimester toe.','[{"p":["De meerwaarde van ",["technische vaststellingen","b"]," en van het buurtonderzoek wordt bevestigd."]},{"ul":[["buurtinformatienetwerken: twee nieuwe aanvragen"],["vakantietoezicht: inschrijven kan vanaf mei"]]}]','De meerwaarde van technische vaststellingen en van het buurtonderzoek wordt bevestigd.
- buurtinformatienetwerken: twee nieuwe aanvragen
- vakantietoezicht: inschrijven kan vanaf mei','agreed',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(41,1,NULL,3,'3','Actieplan rijden onder invloed: resultaten van de winteracties','follow_up',1,'',3,'',NULL,NULL,'[{"p":["Overzicht van de deelname aan BOB en WODCA."]}]','Overzicht van de deelname aan BOB en WODCA.','[{"p":["De inzet ligt op schema van de jaarlijkse verbintenis (± 750 uren)."]}]','De inzet ligt op schema van de jaarlijkse verbintenis (± 750 uren).','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(42,1,NULL,4,'4','Handhaving zone 30 in de binnenstad','discussion',1,'',3,'',NULL,NULL,'[{"p":["Metingen tonen dat de gemiddelde snelheid daalt, behalve op twee invalswegen."]}]','Metingen tonen dat de gemiddelde snelheid daalt, behalve op twee invalswegen.','[{"p":["De burgemeester vraagt de infrastructurele maatregelen eerst te bespreken met de dienst mobiliteit."]}]','De burgemeester vraagt de infrastructurele maatregelen eerst te bespreken met de dienst mobiliteit.','agreed',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(43,1,NULL,5,'5','Gerechtelijke dossiers op het grondgebied: informatie-uitwisseling','announcement',0,'',2,'',NULL,NULL,'[{"p":["De procureur geeft toelichting."]}]','De procureur geeft toelichting.','[{"p":["Vertrouwelijk: bespreking van lopende opsporingsonderzoeken naar drughandel."]}]','Vertrouwelijk: bespreking van lopende opsporingsonderzoeken naar drughandel.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(44,1,NULL,6,'6','Varia','announcement',1,'',1,'',NULL,NULL,'','','[{"p":["Volgende vergadering: 15 november 2018."]}]','Volgende vergadering: 15 november 2018.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(45,2,NULL,1,'1','Goedkeuring van het verslag van 19 april 2018','minutes_approval',1,'',6,'',NULL,NULL,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(46,2,NULL,2,'2','Toelichting bij het programma recherchemanagement','notice',1,'',12,'',NULL,NULL,'[{"p":["Demonstratie van het programma door de lokale recherche."]}]','Demonstratie van het programma door de lokale recherche.','[{"p":["De raad stelt vragen over de koppeling met de tijdsregistratie en over de afbakening van prioritaire onderzoeken."]}]','De raad stelt vragen over de koppeling met de tijdsregistratie en over de afbakening van prioritaire onderzoeken.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(47,2,NULL,3,'3','Opvolging van de actieplannen 2018','follow_up',1,'',3,'',NULL,NULL,'[{"p":["Stand van zaken per actieplan."]}]','Stand van zaken per actieplan.','[{"ol":[["Woninginbraken: onder controle"],["Drugs: samenwerking met het parket versterkt"],["Snelheid: controles verlopen volgens planning"]]}]','1. Woninginbraken: onder controle
2. Drugs: samenwerking met het parket versterkt
3. Snelheid: controles verlopen volgens planning','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(48,2,NULL,4,'4','Extremisme en radicalisme: rol van de wijkwerking','discussion',0,'',3,'',NULL,NULL,'[{"p":["Evaluatie van de opleiding en van de signaalfunctie."]}]','Evaluatie van de opleiding en van de signaalfunctie.','[{"p":["Vertrouwelijk: bespreking van de opgevolgde dossiers."]}]','Vertrouwelijk: bespreking van de opgevolgde dossiers.','agreed',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(49,2,NULL,5,'5','Prioriteiten en aandachtspunten 2019','decision',1,'',3,'',NULL,NULL,'[{"p":["Voorstel van de korpsleiding."]}]','Voorstel van de korpsleiding.','[{"p":["De raad is het eens over het behoud van de lopende actieplannen."]}]','De raad is het eens over het behoud van de lopende actieplannen.','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(5,14,NULL,2,'2','Lokale Politie Lier. Aankoop van mobiele werkposten voor Mobile office - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,3,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(50,2,NULL,6,'6','Varia','announcement',1,'',1,'',NULL,NULL,'','','[{"p":["Geen."]}]','Geen.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(51,23,NULL,1,'1','Goedkeuring van het vorige verslag','minutes_approval',1,'',6,'',NULL,NULL,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(52,23,NULL,2,'2','Opvolging van de actieplannen','follow_up',1,'',3,'',NULL,NULL,'','','[{"p":["Overlopen per dienst."]}]','Overlopen per dienst.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(53,23,NULL,3,'3','Personeel en organisatie','discussion',0,'',14,'',NULL,NULL,'','','[{"p":["Stand van de vacatures."]}]','Stand van de vacatures.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(54,24,NULL,1,'1','Goedkeuring van het vorige verslag','minutes_approval',1,'',6,'',NULL,NULL,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(55,24,NULL,2,'2','Opvolging van de actieplannen','follow_up',1,'',3,'',NULL,NULL,'','','[{"p":["Overlopen per dienst."]}]','Overlopen per dienst.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(56,24,NULL,3,'3','Personeel en organisatie','discussion',0,'',14,'',NULL,NULL,'','','[{"p":["Stand van de vacatures."]}]','Stand van de vacatures.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(57,25,NULL,1,'1','Goedkeuring van het vorige verslag','minutes_approval',1,'',6,'',NULL,NULL,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(58,25,NULL,2,'2','Opvolging van de actieplannen','follow_up',1,'',3,'',NULL,NULL,'','','[{"p":["Overlopen per dienst."]}]','Overlopen per dienst.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(59,25,NULL,3,'3','Personeel en organisatie','discussion',0,'',14,'',NULL,NULL,'','','[{"p":["Stand van de vacatures."]}]','Stand van de vacatures.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(6,4,NULL,2,'2','Lokale Politie Lier. Aankoop van mobiele werkposten voor Mobile office - Goedkeuring','decision',1,'',3,'',NULL,3,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(60,26,NULL,1,'1','Goedkeuring van het vorige verslag','minutes_approval',1,'',6,'',NULL,NULL,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(61,26,NULL,2,'2','Opvolging van de actieplannen','follow_up',1,'',3,'',NULL,NULL,'','','[{"p":["Overlopen per dienst."]}]','Overlopen per dienst.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(62,26,NULL,3,'3','Personeel en organisatie','discussion',0,'',14,'',NULL,NULL,'','','[{"p":["Stand van de vacatures."]}]','Stand van de vacatures.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(63,27,NULL,1,'1','Goedkeuring van het vorige verslag','minutes_approval',1,'',6,'',NULL,NULL,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(64,27,NULL,2,'2','Opvolging van de actieplannen','follow_up',1,'',3,'',NULL,NULL,'','','[{"p":["Overlopen per dienst."]}]','Overlopen per dienst.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(65,27,NULL,3,'3','Personeel en organisatie','discussion',0,'',14,'',NULL,NULL,'','','[{"p":["Stand van de vacatures."]}]','Stand van de vacatures.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(66,28,NULL,1,'1','Goedkeuring van het vorige verslag','minutes_approval',1,'',6,'',NULL,NULL,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(67,28,NULL,2,'2','Opvolging van de actieplannen','follow_up',1,'',3,'',NULL,NULL,'','','[{"p":["Overlopen per dienst."]}]','Overlopen per dienst.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(68,28,NULL,3,'3','Personeel en organisatie','discussion',0,'',14,'',NULL,NULL,'','','[{"p":["Stand van de vacatures."]}]','Stand van de vacatures.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(69,29,NULL,1,'1','Goedkeuring van het vorige verslag','minutes_approval',1,'',6,'',NULL,NULL,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(7,15,NULL,1,'1','Lokale Politie Lier. Vacantverklaring van een betrekking van inspecteur, wijkwerking - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,4,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(70,29,NULL,2,'2','Opvolging van de actieplannen','follow_up',1,'',3,'',NULL,NULL,'','','[{"p":["Overlopen per dienst."]}]','Overlopen per dienst.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(71,29,NULL,3,'3','Personeel en organisatie','discussion',0,'',14,'',NULL,NULL,'','','[{"p":["Stand van de vacatures."]}]','Stand van de vacatures.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(72,30,NULL,1,'1','Goedkeuring van het vorige verslag','minutes_approval',1,'',6,'',NULL,NULL,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(73,30,NULL,2,'2','Opvolging van de actieplannen','follow_up',1,'',3,'',NULL,NULL,'','','[{"p":["Overlopen per dienst."]}]','Overlopen per dienst.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(74,30,NULL,3,'3','Personeel en organisatie','discussion',0,'',14,'',NULL,NULL,'','','[{"p":["Stand van de vacatures."]}]','Stand van de vacatures.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(75,31,NULL,1,'1','Goedkeuring van het vorige verslag','minutes_approval',1,'',6,'',NULL,NULL,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(76,31,NULL,2,'2','Opvolging van de actieplannen','follow_up',1,'',3,'',NULL,NULL,'','','[{"p":["Overlopen per dienst."]}]','Overlopen per dienst.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(77,31,NULL,3,'3','Personeel en organisatie','discussion',0,'',14,'',NULL,NULL,'','','[{"p":["Stand van de vacatures."]}]','Stand van de vacatures.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(78,32,NULL,1,'1','Goedkeuring van het vorige verslag','minutes_approval',1,'',6,'',NULL,NULL,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(79,32,NULL,2,'2','Opvolging van de actieplannen','follow_up',1,'',3,'',NULL,NULL,'','','[{"p":["Overlopen per dienst."]}]','Overlopen per dienst.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(8,5,NULL,1,'1','Lokale Politie Lier. Vacantverklaring van een betrekking van inspecteur, wijkwerking - Goedkeuring','decision',1,'',3,'',NULL,4,'','','','','approved',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(80,32,NULL,3,'3','Personeel en organisatie','discussion',0,'',14,'',NULL,NULL,'','','[{"p":["Stand van de vacatures."]}]','Stand van de vacatures.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(81,39,NULL,1,'1','Kwartaalcijfers K1: criminaliteit, werking van het korps, inzet van de capaciteit','notice',1,'',3,'',NULL,NULL,'','','[{"p":["De burgemeester neemt kennis van de cijfers."]}]','De burgemeester neemt kennis van de cijfers.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(82,46,NULL,1,'1','Kwartaalcijfers K2: criminaliteit, werking van het korps, inzet van de capaciteit','notice',1,'',3,'',NULL,NULL,'','','[{"p":["De burgemeester neemt kennis van de cijfers."]}]','De burgemeester neemt kennis van de cijfers.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(83,52,NULL,1,'1','Kwartaalcijfers K3: criminaliteit, werking van het korps, inzet van de capaciteit','notice',1,'',3,'',NULL,NULL,'','','[{"p":["De burgemeester neemt kennis van de cijfers."]}]','De burgemeester neemt kennis van de cijfers.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(84,58,NULL,1,'1','Kwartaalcijfers K4: criminaliteit, werking van het korps, inzet van de capaciteit','notice',1,'',3,'',NULL,NULL,'','','[{"p":["De burgemeester neemt kennis van de cijfers."]}]','De burgemeester neemt kennis van de cijfers.','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(85,NULL,NULL,NULL,NULL,'Recherchemanagement','discussion',NULL,'',NULL,'',NULL,NULL,'','','','',NULL,1,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,2,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "agenda_item" VALUES(9,15,NULL,2,'2','Lokale Politie Lier. Ontslag wegens vervroegde oppensioenstelling van een inspecteur - Kennisneming en doorverwijzing naar de gemeenteraad','decision',0,'',3,'',NULL,5,'','','','','noted',NULL,'',NULL,NULL,'','',0,NULL,NULL,'',NULL,'ordinary',NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "presence_event" VALUES(1,11,48,1,NULL,'',0,'');
INSERT INTO "decision" VALUES(1,1,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 22/01/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 22/01/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(10,10,1,'2018_GR_00004','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: ontslag wegens vervroegde oppensioenstelling van een inspecteur."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: ontslag wegens vervroegde oppensioenstelling van een inspecteur.
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(11,11,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 23/04/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 23/04/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(12,12,1,'2018_GR_00006','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: aankoop van een dienstvoertuig met ANPR-uitrusting."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: aankoop van een dienstvoertuig met ANPR-uitrusting.
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(13,13,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 23/04/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 23/04/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(14,14,1,'2018_GR_00007','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: regelingsvoorstel blijvende invaliditeit na arbeidsongeval (1)."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: regelingsvoorstel blijvende invaliditeit na arbeidsongeval (1).
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(15,15,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 28/05/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 28/05/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(16,16,1,'2018_GR_00008','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: aanstelling van een functionaris voor gegevensbescherming."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: aanstelling van een functionaris voor gegevensbescherming.
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(17,17,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 28/05/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 28/05/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(18,18,1,'2018_GR_00009','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: vacantverklaring van een betrekking van consulent, onthaal."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: vacantverklaring van een betrekking van consulent, onthaal.
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(19,19,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 25/06/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 25/06/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(2,2,1,'2018_GR_00001','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: vacantverklaring van twee betrekkingen van inspecteur, dienst interventie."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: vacantverklaring van twee betrekkingen van inspecteur, dienst interventie.
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(20,20,1,'2018_GR_00011','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: onderhoudscontract voor de radioapparatuur."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: onderhoudscontract voor de radioapparatuur.
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(21,21,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 25/06/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 25/06/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(22,22,1,'2018_GR_00010','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: in beschikbaarheidstelling van een personeelslid."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: in beschikbaarheidstelling van een personeelslid.
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(23,23,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 24/09/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 24/09/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(24,24,1,'2018_GR_00012','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: vacantverklaring van een betrekking van inspecteur, lokale recherche."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: vacantverklaring van een betrekking van inspecteur, lokale recherche.
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(25,25,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 24/09/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 24/09/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(26,26,1,'2018_GR_00013','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: regelingsvoorstel blijvende invaliditeit na arbeidsongeval (2)."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: regelingsvoorstel blijvende invaliditeit na arbeidsongeval (2).
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(27,27,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 22/10/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 22/10/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(28,28,1,'2018_GR_00014','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: aankoop van ademanalysetoestellen."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: aankoop van ademanalysetoestellen.
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(29,29,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 22/10/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 22/10/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(3,3,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 26/02/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 26/02/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(30,30,1,'2018_GR_00015','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: ontslag wegens oppensioenstelling van een hoofdinspecteur."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: ontslag wegens oppensioenstelling van een hoofdinspecteur.
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(31,31,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 26/11/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 26/11/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(32,32,1,'2018_GR_00016','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: vacantverklaring van een betrekking van commissaris."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: vacantverklaring van een betrekking van commissaris.
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(33,33,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 26/11/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 26/11/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(34,34,1,'2018_GR_00017','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: onderhoudscontract voor de onbemande camera''s."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: onderhoudscontract voor de onbemande camera''s.
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(35,35,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 17/12/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 17/12/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(36,36,1,'2018_GR_00018','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: vacantverklaring van een betrekking van assistent, secretariaat."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: vacantverklaring van een betrekking van assistent, secretariaat.
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(37,37,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 17/12/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 17/12/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(38,38,1,'2018_GR_00019','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: regelingsvoorstel blijvende invaliditeit na arbeidsongeval (3)."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: regelingsvoorstel blijvende invaliditeit na arbeidsongeval (3).
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(39,39,1,'','[{"p":["Het verslag wordt zonder opmerkingen goedgekeurd."]}]','Het verslag wordt zonder opmerkingen goedgekeurd.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(4,4,1,'2018_GR_00002','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: vacantverklaring van een betrekking van hoofdinspecteur, dienst verkeer."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: vacantverklaring van een betrekking van hoofdinspecteur, dienst verkeer.
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(40,40,1,'','[{"p":["De campagne technopreventie start vóór de zomer."]}]','De campagne technopreventie start vóór de zomer.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(41,42,1,'','[{"p":["De korpschef bezorgt een voorstel voor intelligent flitsen tegen 30 juni 2018."]}]','De korpschef bezorgt een voorstel voor intelligent flitsen tegen 30 juni 2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(42,45,1,'','[{"p":["Het verslag van 19 april 2018 wordt goedgekeurd."]}]','Het verslag van 19 april 2018 wordt goedgekeurd.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(43,48,1,'','[{"p":["De opleiding wordt in 2019 voor alle medewerkers herhaald."]}]','De opleiding wordt in 2019 voor alle medewerkers herhaald.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(44,49,1,'ZVR/2018/B1','[{"p":["De prioriteiten en aandachtspunten voor 2019 worden vastgesteld zoals voorgesteld."]}]','De prioriteiten en aandachtspunten voor 2019 worden vastgesteld zoals voorgesteld.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(45,51,1,'','[{"p":["Goedgekeurd."]}]','Goedgekeurd.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(46,54,1,'','[{"p":["Goedgekeurd."]}]','Goedgekeurd.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(47,57,1,'','[{"p":["Goedgekeurd."]}]','Goedgekeurd.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(48,60,1,'','[{"p":["Goedgekeurd."]}]','Goedgekeurd.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(49,63,1,'','[{"p":["Goedgekeurd."]}]','Goedgekeurd.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(5,5,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 26/02/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 26/02/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(50,66,1,'','[{"p":["Goedgekeurd."]}]','Goedgekeurd.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(51,69,1,'','[{"p":["Goedgekeurd."]}]','Goedgekeurd.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(52,72,1,'','[{"p":["Goedgekeurd."]}]','Goedgekeurd.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(53,75,1,'','[{"p":["Goedgekeurd."]}]','Goedgekeurd.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(54,78,1,'','[{"p":["Goedgekeurd."]}]','Goedgekeurd.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(6,6,1,'2018_GR_00003','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: aankoop van mobiele werkposten voor Mobile office."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: aankoop van mobiele werkposten voor Mobile office.
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(7,7,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 26/03/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 26/03/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(8,8,1,'2018_GR_00005','[{"p":[["Artikel 1.","b"]," De gemeenteraad keurt goed: vacantverklaring van een betrekking van inspecteur, wijkwerking."]},{"p":[["Artikel 2.","b"]," De korpschef wordt belast met de uitvoering."]}]','Artikel 1. De gemeenteraad keurt goed: vacantverklaring van een betrekking van inspecteur, wijkwerking.
Artikel 2. De korpschef wordt belast met de uitvoering.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "decision" VALUES(9,9,1,'','[{"p":["Het college verwijst het dossier door naar de gemeenteraad van 26/03/2018."]}]','Het college verwijst het dossier door naar de gemeenteraad van 26/03/2018.','valid','','','','',NULL,NULL,NULL,'',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "vote" VALUES(1,2,'','consensus',NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "vote" VALUES(10,20,'','consensus',NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "vote" VALUES(11,22,'','secret',30,0,1,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "vote" VALUES(12,24,'','consensus',NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "vote" VALUES(13,26,'','secret',30,0,1,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "vote" VALUES(14,28,'','consensus',NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "vote" VALUES(15,30,'','secret',30,0,1,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "vote" VALUES(16,32,'','consensus',NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "vote" VALUES(17,34,'','consensus',NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "vote" VALUES(18,36,'','consensus',NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "vote" VALUES(19,38,'','secret',30,0,1,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "vote" VALUES(2,4,'','consensus',NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "vote" VALUES(3,6,'','consensus',NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "vote" VALUES(4,8,'','consensus',NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "vote" VALUES(5,10,'','secret',30,0,1,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "vote" VALUES(6,12,'','consensus',NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "vote" VALUES(7,14,'','secret',30,0,1,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "vote" VALUES(8,16,'','consensus',NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "vote" VALUES(9,18,'','consensus',NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000');
INSERT INTO "action_item" VALUES(1,'A/2018/1','Campagne technopreventie voorbereiden',11,'','2018-06-15','done',1,40,NULL,'2018-06-08',NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "action_item" VALUES(2,'A/2018/2','Voorstel intelligent flitsen bezorgen aan de burgemeester',3,'','2018-06-30','running',1,42,NULL,NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "action_item" VALUES(3,'A/2018/3','Infrastructuur invalswegen bespreken met de dienst mobiliteit',1,'','2018-09-30','open',1,42,NULL,NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "action_item" VALUES(4,'A/2018/4','Opleiding radicalisme plannen voor 2019',14,'','2019-03-31','open',2,48,NULL,NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "action_item" VALUES(5,'A/2018/5','Koppeling recherchemanagement met tijdsregistratie onderzoeken',12,'','2019-01-31','open',2,46,NULL,NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "action_item" VALUES(6,'A/2018/6','Levertermijn mobiele werkposten opvragen bij de leverancier',15,'','2018-12-01','running',NULL,NULL,3,NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "action_item" VALUES(7,'A/2018/7','Kwartaalcijfers K4 bezorgen',6,'','2019-01-15','open',58,84,NULL,NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
INSERT INTO "action_item" VALUES(8,'A/2018/8','Tellen van de buurtinformatienetwerken',11,'',NULL,'open',NULL,NULL,NULL,NULL,NULL,1,1,'2018-11-22 11:00:00.000000',1,'2018-11-22 11:00:00.000000',NULL,NULL);
CREATE VIEW change AS SELECT table_name, row_id, before, after FROM journal;
CREATE VIEW passage AS SELECT table_name, row_id, before, after FROM journal;
CREATE INDEX ix_journal_transaction_no ON journal (transaction_no);
CREATE INDEX ix_mandate_person_id ON mandate (person_id);
CREATE INDEX ix_meeting_step_meeting_id ON meeting_step (meeting_id);
CREATE INDEX ix_plan_line_parent_id ON plan_line (parent_id);
CREATE INDEX ix_attendance_person_id ON attendance (person_id);
CREATE INDEX ix_indicator_plan_line_id ON indicator (plan_line_id);
CREATE INDEX ix_item_plan_line_plan_line_id ON item_plan_line (plan_line_id);
CREATE INDEX ix_action_plan_line_plan_line_id ON action_plan_line (plan_line_id);
CREATE INDEX ix_follow_up_action_id ON follow_up (action_id);
CREATE INDEX ix_follow_up_dossier_id ON follow_up (dossier_id);
CREATE INDEX ix_follow_up_plan_line_id ON follow_up (plan_line_id);
CREATE INDEX ix_standing_item_body_id ON standing_item (body_id);
CREATE INDEX ix_sent_agenda_meeting_id ON sent_agenda (meeting_id);
CREATE INDEX ix_item_guest_person_id ON item_guest (person_id);
CREATE INDEX ix_urgency_supporter_person_id ON urgency_supporter (person_id);
CREATE INDEX ix_meeting_body_id ON meeting (body_id);
CREATE INDEX ix_meeting_held_on ON meeting (held_on);
CREATE INDEX ix_agenda_item_dossier_id ON agenda_item (dossier_id);
CREATE INDEX ix_agenda_item_previous_id ON agenda_item (previous_id);
CREATE INDEX ix_agenda_item_backlog_body_id ON agenda_item (backlog_body_id);
CREATE INDEX ix_agenda_item_approves_id ON agenda_item (approves_id);
CREATE INDEX ix_presence_event_item_id ON presence_event (item_id);
CREATE UNIQUE INDEX uq_decision_reference ON decision (reference) WHERE reference <> '';
CREATE INDEX ix_decision_link_earlier_id ON decision_link (earlier_id);
CREATE INDEX ix_interruption_meeting_id ON interruption (meeting_id);
CREATE INDEX ix_text_block_body_id ON text_block (body_id);
CREATE INDEX ix_action_item_origin_meeting_id ON action_item (origin_meeting_id);
CREATE INDEX ix_action_item_dossier_id ON action_item (dossier_id);
CREATE INDEX ix_action_item_origin_item_id ON action_item (origin_item_id);
CREATE INDEX ix_action_item_decision_id ON action_item (decision_id);
CREATE INDEX ix_issued_document_meeting_id ON issued_document (meeting_id);
CREATE TRIGGER journal_note_passage INSTEAD OF INSERT ON passage BEGIN
INSERT INTO journal
  (transaction_no, at, actor_id, operation, table_name, row_id, before, after)
SELECT transaction_no, at, actor_id, name, NEW.table_name, NEW.row_id, NEW.before, NEW.after
FROM operation;
END;
CREATE TRIGGER journal_note_change INSTEAD OF INSERT ON change BEGIN
INSERT INTO journal
  (transaction_no, at, actor_id, operation, table_name, row_id, before, after)
SELECT transaction_no, at, actor_id, name, NEW.table_name, NEW.row_id,
  (SELECT json_group_object(b.key, b.value) FROM json_each(NEW.before) b
    WHERE b.value IS NOT json_extract(NEW.after, '$.' || b.key)),
  (SELECT json_group_object(a.key, a.value) FROM json_each(NEW.after) a
    WHERE a.value IS NOT json_extract(NEW.before, '$.' || a.key))
FROM operation;
END;
CREATE TRIGGER operation_stays BEFORE DELETE ON operation BEGIN SELECT RAISE(ABORT, 'the operation is never deleted'); END;
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal WHEN NOT((SELECT name FROM operation) IS NOT NULL
AND NEW.id=OLD.id AND NEW.transaction_no=OLD.transaction_no AND NEW.at=OLD.at
AND NEW.actor_id=OLD.actor_id AND NEW.operation=OLD.operation
AND NEW.table_name=OLD.table_name AND NEW.row_id=OLD.row_id
AND (OLD.table_name='voter' AND NEW.before IS NULL AND NEW.after IS NULL
  OR OLD.table_name='vote' AND NEW.before IS json_remove(OLD.before,'$.sentence')
  AND NEW.after IS json_remove(OLD.after,'$.sentence'))) BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal WHEN NOT(0) BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER voter_not_secret_insert BEFORE INSERT ON voter WHEN EXISTS(SELECT 1 FROM vote WHERE id=NEW.vote_id AND method='secret') BEGIN SELECT RAISE(ABORT, 'secret'); END;
CREATE TRIGGER voter_not_secret_update BEFORE UPDATE ON voter WHEN EXISTS(SELECT 1 FROM vote WHERE id=NEW.vote_id AND method='secret') BEGIN SELECT RAISE(ABORT, 'secret'); END;
CREATE TRIGGER vote_becomes_secret AFTER UPDATE OF method ON vote
WHEN NEW.method='secret' BEGIN DELETE FROM voter WHERE vote_id=NEW.id; END;
CREATE TRIGGER journal_app_user_insert AFTER INSERT ON app_user BEGIN INSERT INTO passage VALUES('app_user',NEW.id,NULL,json_object('id',NEW.id,'name',NEW.name,'role',NEW.role,'slot_id',NEW.slot_id,'active',NEW.active,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_app_user_delete AFTER DELETE ON app_user BEGIN INSERT INTO passage VALUES('app_user',OLD.id,json_object('id',OLD.id,'name',OLD.name,'role',OLD.role,'slot_id',OLD.slot_id,'active',OLD.active,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),NULL); END;
CREATE TRIGGER journal_app_user_update AFTER UPDATE ON app_user BEGIN INSERT INTO change VALUES('app_user',NEW.id,json_object('id',OLD.id,'name',OLD.name,'role',OLD.role,'slot_id',OLD.slot_id,'active',OLD.active,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),json_object('id',NEW.id,'name',NEW.name,'role',NEW.role,'slot_id',NEW.slot_id,'active',NEW.active,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_last_number_insert AFTER INSERT ON last_number BEGIN INSERT INTO passage VALUES('last_number',NEW.id,NULL,json_object('id',NEW.id,'kind',NEW.kind,'body',NEW.body,'year',NEW.year,'number',NEW.number)); END;
CREATE TRIGGER journal_last_number_delete AFTER DELETE ON last_number BEGIN INSERT INTO passage VALUES('last_number',OLD.id,json_object('id',OLD.id,'kind',OLD.kind,'body',OLD.body,'year',OLD.year,'number',OLD.number),NULL); END;
CREATE TRIGGER journal_last_number_update AFTER UPDATE ON last_number BEGIN INSERT INTO change VALUES('last_number',NEW.id,json_object('id',OLD.id,'kind',OLD.kind,'body',OLD.body,'year',OLD.year,'number',OLD.number),json_object('id',NEW.id,'kind',NEW.kind,'body',NEW.body,'year',NEW.year,'number',NEW.number)); END;
CREATE TRIGGER journal_body_insert AFTER INSERT ON body BEGIN INSERT INTO passage VALUES('body',NEW.id,NULL,json_object('id',NEW.id,'code',NEW.code,'name',NEW.name,'name_fr',NEW.name_fr,'name_de',NEW.name_de,'kind',NEW.kind,'deliberative',NEW.deliberative,'minutes_kind',NEW.minutes_kind,'expected',NEW.expected,'place',NEW.place,'active',NEW.active,'starts_at',NEW.starts_at,'parts',NEW.parts,'number_style',NEW.number_style,'planning',NEW.planning,'motivation_style',NEW.motivation_style,'votes_shown',NEW.votes_shown,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
CREATE TRIGGER journal_body_delete AFTER DELETE ON body BEGIN INSERT INTO passage VALUES('body',OLD.id,json_object('id',OLD.id,'code',OLD.code,'name',OLD.name,'name_fr',OLD.name_fr,'name_de',OLD.name_de,'kind',OLD.kind,'deliberative',OLD.deliberative,'minutes_kind',OLD.minutes_kind,'expected',OLD.expected,'place',OLD.place,'active',OLD.active,'starts_at',OLD.starts_at,'parts',OLD.parts,'number_style',OLD.number_style,'planning',OLD.planning,'motivation_style',OLD.motivation_style,'votes_shown',OLD.votes_shown,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),NULL); END;
CREATE TRIGGER journal_body_update AFTER UPDATE ON body BEGIN INSERT INTO change VALUES('body',NEW.id,json_object('id',OLD.id,'code',OLD.code,'name',OLD.name,'name_fr',OLD.name_fr,'name_de',OLD.name_de,'kind',OLD.kind,'deliberative',OLD.deliberative,'minutes_kind',OLD.minutes_kind,'expected',OLD.expected,'place',OLD.place,'active',OLD.active,'starts_at',OLD.starts_at,'parts',OLD.parts,'number_style',OLD.number_style,'planning',OLD.planning,'motivation_style',OLD.motivation_style,'votes_shown',OLD.votes_shown,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),json_object('id',NEW.id,'code',NEW.code,'name',NEW.name,'name_fr',NEW.name_fr,'name_de',NEW.name_de,'kind',NEW.kind,'deliberative',NEW.deliberative,'minutes_kind',NEW.minutes_kind,'expected',NEW.expected,'place',NEW.place,'active',NEW.active,'starts_at',NEW.starts_at,'parts',NEW.parts,'number_style',NEW.number_style,'planning',NEW.planning,'motivation_style',NEW.motivation_style,'votes_shown',NEW.votes_shown,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
CREATE TRIGGER journal_function_insert AFTER INSERT ON function BEGIN INSERT INTO passage VALUES('function',NEW.id,NULL,json_object('id',NEW.id,'title',NEW.title,'title_fr',NEW.title_fr,'title_f',NEW.title_f,'title_plural',NEW.title_plural,'title_fr_f',NEW.title_fr_f,'title_fr_plural',NEW.title_fr_plural,'active',NEW.active,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_function_delete AFTER DELETE ON function BEGIN INSERT INTO passage VALUES('function',OLD.id,json_object('id',OLD.id,'title',OLD.title,'title_fr',OLD.title_fr,'title_f',OLD.title_f,'title_plural',OLD.title_plural,'title_fr_f',OLD.title_fr_f,'title_fr_plural',OLD.title_fr_plural,'active',OLD.active,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),NULL); END;
CREATE TRIGGER journal_function_update AFTER UPDATE ON function BEGIN INSERT INTO change VALUES('function',NEW.id,json_object('id',OLD.id,'title',OLD.title,'title_fr',OLD.title_fr,'title_f',OLD.title_f,'title_plural',OLD.title_plural,'title_fr_f',OLD.title_fr_f,'title_fr_plural',OLD.title_fr_plural,'active',OLD.active,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),json_object('id',NEW.id,'title',NEW.title,'title_fr',NEW.title_fr,'title_f',NEW.title_f,'title_plural',NEW.title_plural,'title_fr_f',NEW.title_fr_f,'title_fr_plural',NEW.title_fr_plural,'active',NEW.active,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_municipality_insert AFTER INSERT ON municipality BEGIN INSERT INTO passage VALUES('municipality',NEW.id,NULL,json_object('id',NEW.id,'name',NEW.name,'votes',NEW.votes,'position',NEW.position,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_municipality_delete AFTER DELETE ON municipality BEGIN INSERT INTO passage VALUES('municipality',OLD.id,json_object('id',OLD.id,'name',OLD.name,'votes',OLD.votes,'position',OLD.position,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),NULL); END;
CREATE TRIGGER journal_municipality_update AFTER UPDATE ON municipality BEGIN INSERT INTO change VALUES('municipality',NEW.id,json_object('id',OLD.id,'name',OLD.name,'votes',OLD.votes,'position',OLD.position,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),json_object('id',NEW.id,'name',NEW.name,'votes',NEW.votes,'position',NEW.position,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_rule_set_insert AFTER INSERT ON rule_set BEGIN INSERT INTO passage VALUES('rule_set',NEW.id,NULL,json_object('id',NEW.id,'profile',NEW.profile,'valid_from',NEW.valid_from,'title',NEW.title,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_rule_set_delete AFTER DELETE ON rule_set BEGIN INSERT INTO passage VALUES('rule_set',OLD.id,json_object('id',OLD.id,'profile',OLD.profile,'valid_from',OLD.valid_from,'title',OLD.title,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),NULL); END;
CREATE TRIGGER journal_rule_set_update AFTER UPDATE ON rule_set BEGIN INSERT INTO change VALUES('rule_set',NEW.id,json_object('id',OLD.id,'profile',OLD.profile,'valid_from',OLD.valid_from,'title',OLD.title,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),json_object('id',NEW.id,'profile',NEW.profile,'valid_from',NEW.valid_from,'title',NEW.title,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_zone_insert AFTER INSERT ON zone BEGIN INSERT INTO passage VALUES('zone',NEW.id,NULL,json_object('id',NEW.id,'name',NEW.name,'code',NEW.code,'profile',NEW.profile,'languages',NEW.languages,'address',NEW.address,'remark',NEW.remark,'accent',NEW.accent,'logo',length(NEW.logo),'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_zone_delete AFTER DELETE ON zone BEGIN INSERT INTO passage VALUES('zone',OLD.id,json_object('id',OLD.id,'name',OLD.name,'code',OLD.code,'profile',OLD.profile,'languages',OLD.languages,'address',OLD.address,'remark',OLD.remark,'accent',OLD.accent,'logo',length(OLD.logo),'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),NULL); END;
CREATE TRIGGER journal_zone_update AFTER UPDATE ON zone BEGIN INSERT INTO change VALUES('zone',NEW.id,json_object('id',OLD.id,'name',OLD.name,'code',OLD.code,'profile',OLD.profile,'languages',OLD.languages,'address',OLD.address,'remark',OLD.remark,'accent',OLD.accent,'logo',length(OLD.logo),'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),json_object('id',NEW.id,'name',NEW.name,'code',NEW.code,'profile',NEW.profile,'languages',NEW.languages,'address',NEW.address,'remark',NEW.remark,'accent',NEW.accent,'logo',length(NEW.logo),'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_person_insert AFTER INSERT ON person BEGIN INSERT INTO passage VALUES('person',NEW.id,NULL,json_object('id',NEW.id,'key',NEW.key,'name',NEW.name,'first_name',NEW.first_name,'salutation',NEW.salutation,'function_id',NEW.function_id,'organisation',NEW.organisation,'email',NEW.email,'phone',NEW.phone,'active',NEW.active,'gender',NEW.gender,'sort_name',NEW.sort_name,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
CREATE TRIGGER journal_person_delete AFTER DELETE ON person BEGIN INSERT INTO passage VALUES('person',OLD.id,json_object('id',OLD.id,'key',OLD.key,'name',OLD.name,'first_name',OLD.first_name,'salutation',OLD.salutation,'function_id',OLD.function_id,'organisation',OLD.organisation,'email',OLD.email,'phone',OLD.phone,'active',OLD.active,'gender',OLD.gender,'sort_name',OLD.sort_name,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),NULL); END;
CREATE TRIGGER journal_person_update AFTER UPDATE ON person BEGIN INSERT INTO change VALUES('person',NEW.id,json_object('id',OLD.id,'key',OLD.key,'name',OLD.name,'first_name',OLD.first_name,'salutation',OLD.salutation,'function_id',OLD.function_id,'organisation',OLD.organisation,'email',OLD.email,'phone',OLD.phone,'active',OLD.active,'gender',OLD.gender,'sort_name',OLD.sort_name,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),json_object('id',NEW.id,'key',NEW.key,'name',NEW.name,'first_name',NEW.first_name,'salutation',NEW.salutation,'function_id',NEW.function_id,'organisation',NEW.organisation,'email',NEW.email,'phone',NEW.phone,'active',NEW.active,'gender',NEW.gender,'sort_name',NEW.sort_name,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
CREATE TRIGGER journal_rule_insert AFTER INSERT ON rule BEGIN INSERT INTO passage VALUES('rule',NEW.id,NULL,json_object('id',NEW.id,'rule_set_id',NEW.rule_set_id,'code',NEW.code,'value',NEW.value,'article',NEW.article,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_rule_delete AFTER DELETE ON rule BEGIN INSERT INTO passage VALUES('rule',OLD.id,json_object('id',OLD.id,'rule_set_id',OLD.rule_set_id,'code',OLD.code,'value',OLD.value,'article',OLD.article,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),NULL); END;
CREATE TRIGGER journal_rule_update AFTER UPDATE ON rule BEGIN INSERT INTO change VALUES('rule',NEW.id,json_object('id',OLD.id,'rule_set_id',OLD.rule_set_id,'code',OLD.code,'value',OLD.value,'article',OLD.article,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),json_object('id',NEW.id,'rule_set_id',NEW.rule_set_id,'code',NEW.code,'value',NEW.value,'article',NEW.article,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_standing_item_insert AFTER INSERT ON standing_item BEGIN INSERT INTO passage VALUES('standing_item',NEW.id,NULL,json_object('id',NEW.id,'body_id',NEW.body_id,'position',NEW.position,'title',NEW.title,'kind',NEW.kind,'role',NEW.role,'part',NEW.part,'public',NEW.public,'minutes',NEW.minutes,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_standing_item_delete AFTER DELETE ON standing_item BEGIN INSERT INTO passage VALUES('standing_item',OLD.id,json_object('id',OLD.id,'body_id',OLD.body_id,'position',OLD.position,'title',OLD.title,'kind',OLD.kind,'role',OLD.role,'part',OLD.part,'public',OLD.public,'minutes',OLD.minutes,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),NULL); END;
CREATE TRIGGER journal_standing_item_update AFTER UPDATE ON standing_item BEGIN INSERT INTO change VALUES('standing_item',NEW.id,json_object('id',OLD.id,'body_id',OLD.body_id,'position',OLD.position,'title',OLD.title,'kind',OLD.kind,'role',OLD.role,'part',OLD.part,'public',OLD.public,'minutes',OLD.minutes,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),json_object('id',NEW.id,'body_id',NEW.body_id,'position',NEW.position,'title',NEW.title,'kind',NEW.kind,'role',NEW.role,'part',NEW.part,'public',NEW.public,'minutes',NEW.minutes,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_text_block_insert AFTER INSERT ON text_block BEGIN INSERT INTO passage VALUES('text_block',NEW.id,NULL,json_object('id',NEW.id,'title',NEW.title,'text',NEW.text,'text_plain',NEW.text_plain,'place',NEW.place,'body_id',NEW.body_id,'position',NEW.position,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
CREATE TRIGGER journal_text_block_delete AFTER DELETE ON text_block BEGIN INSERT INTO passage VALUES('text_block',OLD.id,json_object('id',OLD.id,'title',OLD.title,'text',OLD.text,'text_plain',OLD.text_plain,'place',OLD.place,'body_id',OLD.body_id,'position',OLD.position,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),NULL); END;
CREATE TRIGGER journal_text_block_update AFTER UPDATE ON text_block BEGIN INSERT INTO change VALUES('text_block',NEW.id,json_object('id',OLD.id,'title',OLD.title,'text',OLD.text,'text_plain',OLD.text_plain,'place',OLD.place,'body_id',OLD.body_id,'position',OLD.position,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),json_object('id',NEW.id,'title',NEW.title,'text',NEW.text,'text_plain',NEW.text_plain,'place',NEW.place,'body_id',NEW.body_id,'position',NEW.position,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
CREATE TRIGGER journal_dossier_insert AFTER INSERT ON dossier BEGIN INSERT INTO passage VALUES('dossier',NEW.id,NULL,json_object('id',NEW.id,'reference',NEW.reference,'title',NEW.title,'category',NEW.category,'subcategory',NEW.subcategory,'phenomenon',NEW.phenomenon,'body_id',NEW.body_id,'status',NEW.status,'handler_id',NEW.handler_id,'handler_text',NEW.handler_text,'marking',NEW.marking,'opened_on',NEW.opened_on,'closed_on',NEW.closed_on,'amount',NEW.amount,'legal_basis',NEW.legal_basis,'description',NEW.description,'description_plain',NEW.description_plain,'list_sent_on',NEW.list_sent_on,'list_received_on',NEW.list_received_on,'supervision_result',NEW.supervision_result,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
CREATE TRIGGER journal_dossier_delete AFTER DELETE ON dossier BEGIN INSERT INTO passage VALUES('dossier',OLD.id,json_object('id',OLD.id,'reference',OLD.reference,'title',OLD.title,'category',OLD.category,'subcategory',OLD.subcategory,'phenomenon',OLD.phenomenon,'body_id',OLD.body_id,'status',OLD.status,'handler_id',OLD.handler_id,'handler_text',OLD.handler_text,'marking',OLD.marking,'opened_on',OLD.opened_on,'closed_on',OLD.closed_on,'amount',OLD.amount,'legal_basis',OLD.legal_basis,'description',OLD.description,'description_plain',OLD.description_plain,'list_sent_on',OLD.list_sent_on,'list_received_on',OLD.list_received_on,'supervision_result',OLD.supervision_result,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),NULL); END;
CREATE TRIGGER journal_dossier_update AFTER UPDATE ON dossier BEGIN INSERT INTO change VALUES('dossier',NEW.id,json_object('id',OLD.id,'reference',OLD.reference,'title',OLD.title,'category',OLD.category,'subcategory',OLD.subcategory,'phenomenon',OLD.phenomenon,'body_id',OLD.body_id,'status',OLD.status,'handler_id',OLD.handler_id,'handler_text',OLD.handler_text,'marking',OLD.marking,'opened_on',OLD.opened_on,'closed_on',OLD.closed_on,'amount',OLD.amount,'legal_basis',OLD.legal_basis,'description',OLD.description,'description_plain',OLD.description_plain,'list_sent_on',OLD.list_sent_on,'list_received_on',OLD.list_received_on,'supervision_result',OLD.supervision_result,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),json_object('id',NEW.id,'reference',NEW.reference,'title',NEW.title,'category',NEW.category,'subcategory',NEW.subcategory,'phenomenon',NEW.phenomenon,'body_id',NEW.body_id,'status',NEW.status,'handler_id',NEW.handler_id,'handler_text',NEW.handler_text,'marking',NEW.marking,'opened_on',NEW.opened_on,'closed_on',NEW.closed_on,'amount',NEW.amount,'legal_basis',NEW.legal_basis,'description',NEW.description,'description_plain',NEW.description_plain,'list_sent_on',NEW.list_sent_on,'list_received_on',NEW.list_received_on,'supervision_result',NEW.supervision_result,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
CREATE TRIGGER journal_mandate_insert AFTER INSERT ON mandate BEGIN INSERT INTO passage VALUES('mandate',NEW.id,NULL,json_object('id',NEW.id,'body_id',NEW.body_id,'person_id',NEW.person_id,'capacity',NEW.capacity,'votes',NEW.votes,'weight',NEW.weight,'municipality',NEW.municipality,'rank',NEW.rank,'valid_from',NEW.valid_from,'valid_to',NEW.valid_to,'substitute_for_id',NEW.substitute_for_id,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
CREATE TRIGGER journal_mandate_delete AFTER DELETE ON mandate BEGIN INSERT INTO passage VALUES('mandate',OLD.id,json_object('id',OLD.id,'body_id',OLD.body_id,'person_id',OLD.person_id,'capacity',OLD.capacity,'votes',OLD.votes,'weight',OLD.weight,'municipality',OLD.municipality,'rank',OLD.rank,'valid_from',OLD.valid_from,'valid_to',OLD.valid_to,'substitute_for_id',OLD.substitute_for_id,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),NULL); END;
CREATE TRIGGER journal_mandate_update AFTER UPDATE ON mandate BEGIN INSERT INTO change VALUES('mandate',NEW.id,json_object('id',OLD.id,'body_id',OLD.body_id,'person_id',OLD.person_id,'capacity',OLD.capacity,'votes',OLD.votes,'weight',OLD.weight,'municipality',OLD.municipality,'rank',OLD.rank,'valid_from',OLD.valid_from,'valid_to',OLD.valid_to,'substitute_for_id',OLD.substitute_for_id,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),json_object('id',NEW.id,'body_id',NEW.body_id,'person_id',NEW.person_id,'capacity',NEW.capacity,'votes',NEW.votes,'weight',NEW.weight,'municipality',NEW.municipality,'rank',NEW.rank,'valid_from',NEW.valid_from,'valid_to',NEW.valid_to,'substitute_for_id',NEW.substitute_for_id,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
CREATE TRIGGER journal_meeting_insert AFTER INSERT ON meeting BEGIN INSERT INTO passage VALUES('meeting',NEW.id,NULL,json_object('id',NEW.id,'body_id',NEW.body_id,'reference',NEW.reference,'kind',NEW.kind,'held_on',NEW.held_on,'starts_at',NEW.starts_at,'ends_at',NEW.ends_at,'place',NEW.place,'status',NEW.status,'chair_id',NEW.chair_id,'secretary_id',NEW.secretary_id,'opening',NEW.opening,'opening_plain',NEW.opening_plain,'closing',NEW.closing,'closing_plain',NEW.closing_plain,'next_on',NEW.next_on,'next_text',NEW.next_text,'taken_over',NEW.taken_over,'locked_in',NEW.locked_in,'mode',NEW.mode,'convocation',NEW.convocation,'began_at',NEW.began_at,'version',NEW.version,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
CREATE TRIGGER journal_meeting_delete AFTER DELETE ON meeting BEGIN INSERT INTO passage VALUES('meeting',OLD.id,json_object('id',OLD.id,'body_id',OLD.body_id,'reference',OLD.reference,'kind',OLD.kind,'held_on',OLD.held_on,'starts_at',OLD.starts_at,'ends_at',OLD.ends_at,'place',OLD.place,'status',OLD.status,'chair_id',OLD.chair_id,'secretary_id',OLD.secretary_id,'opening',OLD.opening,'opening_plain',OLD.opening_plain,'closing',OLD.closing,'closing_plain',OLD.closing_plain,'next_on',OLD.next_on,'next_text',OLD.next_text,'taken_over',OLD.taken_over,'locked_in',OLD.locked_in,'mode',OLD.mode,'convocation',OLD.convocation,'began_at',OLD.began_at,'version',OLD.version,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),NULL);SELECT RAISE(ABORT,'locked') WHERE OLD.status IN('approved','closed'); END;
CREATE TRIGGER journal_meeting_update AFTER UPDATE ON meeting BEGIN INSERT INTO change VALUES('meeting',NEW.id,json_object('id',OLD.id,'body_id',OLD.body_id,'reference',OLD.reference,'kind',OLD.kind,'held_on',OLD.held_on,'starts_at',OLD.starts_at,'ends_at',OLD.ends_at,'place',OLD.place,'status',OLD.status,'chair_id',OLD.chair_id,'secretary_id',OLD.secretary_id,'opening',OLD.opening,'opening_plain',OLD.opening_plain,'closing',OLD.closing,'closing_plain',OLD.closing_plain,'next_on',OLD.next_on,'next_text',OLD.next_text,'taken_over',OLD.taken_over,'locked_in',OLD.locked_in,'mode',OLD.mode,'convocation',OLD.convocation,'began_at',OLD.began_at,'version',OLD.version,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),json_object('id',NEW.id,'body_id',NEW.body_id,'reference',NEW.reference,'kind',NEW.kind,'held_on',NEW.held_on,'starts_at',NEW.starts_at,'ends_at',NEW.ends_at,'place',NEW.place,'status',NEW.status,'chair_id',NEW.chair_id,'secretary_id',NEW.secretary_id,'opening',NEW.opening,'opening_plain',NEW.opening_plain,'closing',NEW.closing,'closing_plain',NEW.closing_plain,'next_on',NEW.next_on,'next_text',NEW.next_text,'taken_over',NEW.taken_over,'locked_in',NEW.locked_in,'mode',NEW.mode,'convocation',NEW.convocation,'began_at',NEW.began_at,'version',NEW.version,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by));SELECT RAISE(ABORT,'locked') WHERE OLD.status IN('approved','closed') AND NEW.status=OLD.status; END;
CREATE TRIGGER journal_plan_line_insert AFTER INSERT ON plan_line BEGIN INSERT INTO passage VALUES('plan_line',NEW.id,NULL,json_object('id',NEW.id,'code',NEW.code,'parent_id',NEW.parent_id,'position',NEW.position,'level',NEW.level,'title',NEW.title,'text',NEW.text,'text_plain',NEW.text_plain,'lead_id',NEW.lead_id,'lead_text',NEW.lead_text,'department',NEW.department,'partners',NEW.partners,'planned_from',NEW.planned_from,'planned_to',NEW.planned_to,'actual_from',NEW.actual_from,'actual_to',NEW.actual_to,'status',NEW.status,'health',NEW.health,'explanation',NEW.explanation,'judged_on',NEW.judged_on,'progress',NEW.progress,'confidential',NEW.confidential,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
CREATE TRIGGER journal_plan_line_delete AFTER DELETE ON plan_line BEGIN INSERT INTO passage VALUES('plan_line',OLD.id,json_object('id',OLD.id,'code',OLD.code,'parent_id',OLD.parent_id,'position',OLD.position,'level',OLD.level,'title',OLD.title,'text',OLD.text,'text_plain',OLD.text_plain,'lead_id',OLD.lead_id,'lead_text',OLD.lead_text,'department',OLD.department,'partners',OLD.partners,'planned_from',OLD.planned_from,'planned_to',OLD.planned_to,'actual_from',OLD.actual_from,'actual_to',OLD.actual_to,'status',OLD.status,'health',OLD.health,'explanation',OLD.explanation,'judged_on',OLD.judged_on,'progress',OLD.progress,'confidential',OLD.confidential,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),NULL); END;
CREATE TRIGGER journal_plan_line_update AFTER UPDATE ON plan_line BEGIN INSERT INTO change VALUES('plan_line',NEW.id,json_object('id',OLD.id,'code',OLD.code,'parent_id',OLD.parent_id,'position',OLD.position,'level',OLD.level,'title',OLD.title,'text',OLD.text,'text_plain',OLD.text_plain,'lead_id',OLD.lead_id,'lead_text',OLD.lead_text,'department',OLD.department,'partners',OLD.partners,'planned_from',OLD.planned_from,'planned_to',OLD.planned_to,'actual_from',OLD.actual_from,'actual_to',OLD.actual_to,'status',OLD.status,'health',OLD.health,'explanation',OLD.explanation,'judged_on',OLD.judged_on,'progress',OLD.progress,'confidential',OLD.confidential,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),json_object('id',NEW.id,'code',NEW.code,'parent_id',NEW.parent_id,'position',NEW.position,'level',NEW.level,'title',NEW.title,'text',NEW.text,'text_plain',NEW.text_plain,'lead_id',NEW.lead_id,'lead_text',NEW.lead_text,'department',NEW.department,'partners',NEW.partners,'planned_from',NEW.planned_from,'planned_to',NEW.planned_to,'actual_from',NEW.actual_from,'actual_to',NEW.actual_to,'status',NEW.status,'health',NEW.health,'explanation',NEW.explanation,'judged_on',NEW.judged_on,'progress',NEW.progress,'confidential',NEW.confidential,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
CREATE TRIGGER journal_agenda_item_insert AFTER INSERT ON agenda_item BEGIN INSERT INTO passage VALUES('agenda_item',NEW.id,NULL,json_object('id',NEW.id,'meeting_id',NEW.meeting_id,'parent_id',NEW.parent_id,'position',NEW.position,'number',NEW.number,'title',NEW.title,'kind',NEW.kind,'public',NEW.public,'part',NEW.part,'proposer_id',NEW.proposer_id,'proposer_text',NEW.proposer_text,'late',NEW.late,'dossier_id',NEW.dossier_id,'context',NEW.context,'context_plain',NEW.context_plain,'discussion',NEW.discussion,'discussion_plain',NEW.discussion_plain,'result',NEW.result,'backlog_body_id',NEW.backlog_body_id,'short_title',NEW.short_title,'minutes',NEW.minutes,'presenter_id',NEW.presenter_id,'presenter_text',NEW.presenter_text,'expected',NEW.expected,'heading',NEW.heading,'previous_id',NEW.previous_id,'standing_id',NEW.standing_id,'urgency_reason',NEW.urgency_reason,'approves_id',NEW.approves_id,'matter',NEW.matter,'began_at',NEW.began_at,'done_at',NEW.done_at,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by));SELECT RAISE(ABORT,'locked') FROM meeting m WHERE m.id IN(NEW.meeting_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_agenda_item_delete AFTER DELETE ON agenda_item BEGIN INSERT INTO passage VALUES('agenda_item',OLD.id,json_object('id',OLD.id,'meeting_id',OLD.meeting_id,'parent_id',OLD.parent_id,'position',OLD.position,'number',OLD.number,'title',OLD.title,'kind',OLD.kind,'public',OLD.public,'part',OLD.part,'proposer_id',OLD.proposer_id,'proposer_text',OLD.proposer_text,'late',OLD.late,'dossier_id',OLD.dossier_id,'context',OLD.context,'context_plain',OLD.context_plain,'discussion',OLD.discussion,'discussion_plain',OLD.discussion_plain,'result',OLD.result,'backlog_body_id',OLD.backlog_body_id,'short_title',OLD.short_title,'minutes',OLD.minutes,'presenter_id',OLD.presenter_id,'presenter_text',OLD.presenter_text,'expected',OLD.expected,'heading',OLD.heading,'previous_id',OLD.previous_id,'standing_id',OLD.standing_id,'urgency_reason',OLD.urgency_reason,'approves_id',OLD.approves_id,'matter',OLD.matter,'began_at',OLD.began_at,'done_at',OLD.done_at,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),NULL);SELECT RAISE(ABORT,'locked') FROM meeting m WHERE m.id IN(OLD.meeting_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_agenda_item_update AFTER UPDATE ON agenda_item BEGIN INSERT INTO change VALUES('agenda_item',NEW.id,json_object('id',OLD.id,'meeting_id',OLD.meeting_id,'parent_id',OLD.parent_id,'position',OLD.position,'number',OLD.number,'title',OLD.title,'kind',OLD.kind,'public',OLD.public,'part',OLD.part,'proposer_id',OLD.proposer_id,'proposer_text',OLD.proposer_text,'late',OLD.late,'dossier_id',OLD.dossier_id,'context',OLD.context,'context_plain',OLD.context_plain,'discussion',OLD.discussion,'discussion_plain',OLD.discussion_plain,'result',OLD.result,'backlog_body_id',OLD.backlog_body_id,'short_title',OLD.short_title,'minutes',OLD.minutes,'presenter_id',OLD.presenter_id,'presenter_text',OLD.presenter_text,'expected',OLD.expected,'heading',OLD.heading,'previous_id',OLD.previous_id,'standing_id',OLD.standing_id,'urgency_reason',OLD.urgency_reason,'approves_id',OLD.approves_id,'matter',OLD.matter,'began_at',OLD.began_at,'done_at',OLD.done_at,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),json_object('id',NEW.id,'meeting_id',NEW.meeting_id,'parent_id',NEW.parent_id,'position',NEW.position,'number',NEW.number,'title',NEW.title,'kind',NEW.kind,'public',NEW.public,'part',NEW.part,'proposer_id',NEW.proposer_id,'proposer_text',NEW.proposer_text,'late',NEW.late,'dossier_id',NEW.dossier_id,'context',NEW.context,'context_plain',NEW.context_plain,'discussion',NEW.discussion,'discussion_plain',NEW.discussion_plain,'result',NEW.result,'backlog_body_id',NEW.backlog_body_id,'short_title',NEW.short_title,'minutes',NEW.minutes,'presenter_id',NEW.presenter_id,'presenter_text',NEW.presenter_text,'expected',NEW.expected,'heading',NEW.heading,'previous_id',NEW.previous_id,'standing_id',NEW.standing_id,'urgency_reason',NEW.urgency_reason,'approves_id',NEW.approves_id,'matter',NEW.matter,'began_at',NEW.began_at,'done_at',NEW.done_at,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by));SELECT RAISE(ABORT,'locked') FROM meeting m WHERE m.id IN(OLD.meeting_id,NEW.meeting_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_attendance_insert AFTER INSERT ON attendance BEGIN INSERT INTO passage VALUES('attendance',NEW.id,NULL,json_object('id',NEW.id,'meeting_id',NEW.meeting_id,'person_id',NEW.person_id,'status',NEW.status,'replaced_by_id',NEW.replaced_by_id,'replaced_by_text',NEW.replaced_by_text,'reason',NEW.reason,'function',NEW.function,'organisation',NEW.organisation,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at));SELECT RAISE(ABORT,'locked') FROM meeting m WHERE m.id IN(NEW.meeting_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_attendance_delete AFTER DELETE ON attendance BEGIN INSERT INTO passage VALUES('attendance',OLD.id,json_object('id',OLD.id,'meeting_id',OLD.meeting_id,'person_id',OLD.person_id,'status',OLD.status,'replaced_by_id',OLD.replaced_by_id,'replaced_by_text',OLD.replaced_by_text,'reason',OLD.reason,'function',OLD.function,'organisation',OLD.organisation,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),NULL);SELECT RAISE(ABORT,'locked') FROM meeting m WHERE m.id IN(OLD.meeting_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_attendance_update AFTER UPDATE ON attendance BEGIN INSERT INTO change VALUES('attendance',NEW.id,json_object('id',OLD.id,'meeting_id',OLD.meeting_id,'person_id',OLD.person_id,'status',OLD.status,'replaced_by_id',OLD.replaced_by_id,'replaced_by_text',OLD.replaced_by_text,'reason',OLD.reason,'function',OLD.function,'organisation',OLD.organisation,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),json_object('id',NEW.id,'meeting_id',NEW.meeting_id,'person_id',NEW.person_id,'status',NEW.status,'replaced_by_id',NEW.replaced_by_id,'replaced_by_text',NEW.replaced_by_text,'reason',NEW.reason,'function',NEW.function,'organisation',NEW.organisation,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at));SELECT RAISE(ABORT,'locked') FROM meeting m WHERE m.id IN(OLD.meeting_id,NEW.meeting_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_indicator_insert AFTER INSERT ON indicator BEGIN INSERT INTO passage VALUES('indicator',NEW.id,NULL,json_object('id',NEW.id,'code',NEW.code,'plan_line_id',NEW.plan_line_id,'name',NEW.name,'unit',NEW.unit,'direction',NEW.direction,'baseline',NEW.baseline,'commitment',NEW.commitment,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
CREATE TRIGGER journal_indicator_delete AFTER DELETE ON indicator BEGIN INSERT INTO passage VALUES('indicator',OLD.id,json_object('id',OLD.id,'code',OLD.code,'plan_line_id',OLD.plan_line_id,'name',OLD.name,'unit',OLD.unit,'direction',OLD.direction,'baseline',OLD.baseline,'commitment',OLD.commitment,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),NULL); END;
CREATE TRIGGER journal_indicator_update AFTER UPDATE ON indicator BEGIN INSERT INTO change VALUES('indicator',NEW.id,json_object('id',OLD.id,'code',OLD.code,'plan_line_id',OLD.plan_line_id,'name',OLD.name,'unit',OLD.unit,'direction',OLD.direction,'baseline',OLD.baseline,'commitment',OLD.commitment,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),json_object('id',NEW.id,'code',NEW.code,'plan_line_id',NEW.plan_line_id,'name',NEW.name,'unit',NEW.unit,'direction',NEW.direction,'baseline',NEW.baseline,'commitment',NEW.commitment,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
CREATE TRIGGER journal_issued_document_insert AFTER INSERT ON issued_document BEGIN INSERT INTO passage VALUES('issued_document',NEW.id,NULL,json_object('id',NEW.id,'kind',NEW.kind,'meeting_id',NEW.meeting_id,'edition',NEW.edition,'language',NEW.language,'options',NEW.options,'issued_at',NEW.issued_at,'content',length(NEW.content),'sha256',NEW.sha256,'version',NEW.version,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_issued_document_delete AFTER DELETE ON issued_document BEGIN INSERT INTO passage VALUES('issued_document',OLD.id,json_object('id',OLD.id,'kind',OLD.kind,'meeting_id',OLD.meeting_id,'edition',OLD.edition,'language',OLD.language,'options',OLD.options,'issued_at',OLD.issued_at,'content',length(OLD.content),'sha256',OLD.sha256,'version',OLD.version,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),NULL);SELECT RAISE(ABORT,'kept'); END;
CREATE TRIGGER journal_issued_document_update AFTER UPDATE ON issued_document BEGIN INSERT INTO change VALUES('issued_document',NEW.id,json_object('id',OLD.id,'kind',OLD.kind,'meeting_id',OLD.meeting_id,'edition',OLD.edition,'language',OLD.language,'options',OLD.options,'issued_at',OLD.issued_at,'content',length(OLD.content),'sha256',OLD.sha256,'version',OLD.version,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),json_object('id',NEW.id,'kind',NEW.kind,'meeting_id',NEW.meeting_id,'edition',NEW.edition,'language',NEW.language,'options',NEW.options,'issued_at',NEW.issued_at,'content',length(NEW.content),'sha256',NEW.sha256,'version',NEW.version,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at));SELECT RAISE(ABORT,'kept'); END;
CREATE TRIGGER journal_meeting_step_insert AFTER INSERT ON meeting_step BEGIN INSERT INTO passage VALUES('meeting_step',NEW.id,NULL,json_object('id',NEW.id,'meeting_id',NEW.meeting_id,'old',NEW.old,'new',NEW.new,'reason',NEW.reason)); END;
CREATE TRIGGER journal_meeting_step_delete AFTER DELETE ON meeting_step BEGIN INSERT INTO passage VALUES('meeting_step',OLD.id,json_object('id',OLD.id,'meeting_id',OLD.meeting_id,'old',OLD.old,'new',OLD.new,'reason',OLD.reason),NULL);SELECT RAISE(ABORT,'kept'); END;
CREATE TRIGGER journal_meeting_step_update AFTER UPDATE ON meeting_step BEGIN INSERT INTO change VALUES('meeting_step',NEW.id,json_object('id',OLD.id,'meeting_id',OLD.meeting_id,'old',OLD.old,'new',OLD.new,'reason',OLD.reason),json_object('id',NEW.id,'meeting_id',NEW.meeting_id,'old',NEW.old,'new',NEW.new,'reason',NEW.reason));SELECT RAISE(ABORT,'kept'); END;
CREATE TRIGGER journal_meeting_term_insert AFTER INSERT ON meeting_term BEGIN INSERT INTO passage VALUES('meeting_term',NEW.id,NULL,json_object('id',NEW.id,'meeting_id',NEW.meeting_id,'code',NEW.code,'day',NEW.day,'reason',NEW.reason,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at));SELECT RAISE(ABORT,'locked') FROM meeting m WHERE m.id IN(NEW.meeting_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_meeting_term_delete AFTER DELETE ON meeting_term BEGIN INSERT INTO passage VALUES('meeting_term',OLD.id,json_object('id',OLD.id,'meeting_id',OLD.meeting_id,'code',OLD.code,'day',OLD.day,'reason',OLD.reason,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),NULL);SELECT RAISE(ABORT,'locked') FROM meeting m WHERE m.id IN(OLD.meeting_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_meeting_term_update AFTER UPDATE ON meeting_term BEGIN INSERT INTO change VALUES('meeting_term',NEW.id,json_object('id',OLD.id,'meeting_id',OLD.meeting_id,'code',OLD.code,'day',OLD.day,'reason',OLD.reason,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),json_object('id',NEW.id,'meeting_id',NEW.meeting_id,'code',NEW.code,'day',NEW.day,'reason',NEW.reason,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at));SELECT RAISE(ABORT,'locked') FROM meeting m WHERE m.id IN(OLD.meeting_id,NEW.meeting_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_plan_line_class_insert AFTER INSERT ON plan_line_class BEGIN INSERT INTO passage VALUES('plan_line_class',NEW.id,NULL,json_object('id',NEW.id,'plan_line_id',NEW.plan_line_id,'year',NEW.year,'plan_class',NEW.plan_class,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_plan_line_class_delete AFTER DELETE ON plan_line_class BEGIN INSERT INTO passage VALUES('plan_line_class',OLD.id,json_object('id',OLD.id,'plan_line_id',OLD.plan_line_id,'year',OLD.year,'plan_class',OLD.plan_class,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),NULL); END;
CREATE TRIGGER journal_plan_line_class_update AFTER UPDATE ON plan_line_class BEGIN INSERT INTO change VALUES('plan_line_class',NEW.id,json_object('id',OLD.id,'plan_line_id',OLD.plan_line_id,'year',OLD.year,'plan_class',OLD.plan_class,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),json_object('id',NEW.id,'plan_line_id',NEW.plan_line_id,'year',NEW.year,'plan_class',NEW.plan_class,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_sent_agenda_insert AFTER INSERT ON sent_agenda BEGIN INSERT INTO passage VALUES('sent_agenda',NEW.id,NULL,json_object('id',NEW.id,'meeting_id',NEW.meeting_id,'stage',NEW.stage,'sent_on',NEW.sent_on,'items',NEW.items,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at));SELECT RAISE(ABORT,'locked') FROM meeting m WHERE m.id IN(NEW.meeting_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_sent_agenda_delete AFTER DELETE ON sent_agenda BEGIN INSERT INTO passage VALUES('sent_agenda',OLD.id,json_object('id',OLD.id,'meeting_id',OLD.meeting_id,'stage',OLD.stage,'sent_on',OLD.sent_on,'items',OLD.items,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),NULL);SELECT RAISE(ABORT,'locked') FROM meeting m WHERE m.id IN(OLD.meeting_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_sent_agenda_update AFTER UPDATE ON sent_agenda BEGIN INSERT INTO change VALUES('sent_agenda',NEW.id,json_object('id',OLD.id,'meeting_id',OLD.meeting_id,'stage',OLD.stage,'sent_on',OLD.sent_on,'items',OLD.items,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),json_object('id',NEW.id,'meeting_id',NEW.meeting_id,'stage',NEW.stage,'sent_on',NEW.sent_on,'items',NEW.items,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at));SELECT RAISE(ABORT,'locked') FROM meeting m WHERE m.id IN(OLD.meeting_id,NEW.meeting_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_decision_insert AFTER INSERT ON decision BEGIN INSERT INTO passage VALUES('decision',NEW.id,NULL,json_object('id',NEW.id,'item_id',NEW.item_id,'position',NEW.position,'reference',NEW.reference,'text',NEW.text,'text_plain',NEW.text_plain,'state',NEW.state,'title',NEW.title,'summary',NEW.summary,'motivation',NEW.motivation,'motivation_plain',NEW.motivation_plain,'result',NEW.result,'public',NEW.public,'responsible_id',NEW.responsible_id,'responsible_text',NEW.responsible_text,'effective_on',NEW.effective_on,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by));SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id WHERE i.id IN(NEW.item_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_decision_delete AFTER DELETE ON decision BEGIN INSERT INTO passage VALUES('decision',OLD.id,json_object('id',OLD.id,'item_id',OLD.item_id,'position',OLD.position,'reference',OLD.reference,'text',OLD.text,'text_plain',OLD.text_plain,'state',OLD.state,'title',OLD.title,'summary',OLD.summary,'motivation',OLD.motivation,'motivation_plain',OLD.motivation_plain,'result',OLD.result,'public',OLD.public,'responsible_id',OLD.responsible_id,'responsible_text',OLD.responsible_text,'effective_on',OLD.effective_on,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),NULL);SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id WHERE i.id IN(OLD.item_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_decision_update AFTER UPDATE ON decision BEGIN INSERT INTO change VALUES('decision',NEW.id,json_object('id',OLD.id,'item_id',OLD.item_id,'position',OLD.position,'reference',OLD.reference,'text',OLD.text,'text_plain',OLD.text_plain,'state',OLD.state,'title',OLD.title,'summary',OLD.summary,'motivation',OLD.motivation,'motivation_plain',OLD.motivation_plain,'result',OLD.result,'public',OLD.public,'responsible_id',OLD.responsible_id,'responsible_text',OLD.responsible_text,'effective_on',OLD.effective_on,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),json_object('id',NEW.id,'item_id',NEW.item_id,'position',NEW.position,'reference',NEW.reference,'text',NEW.text,'text_plain',NEW.text_plain,'state',NEW.state,'title',NEW.title,'summary',NEW.summary,'motivation',NEW.motivation,'motivation_plain',NEW.motivation_plain,'result',NEW.result,'public',NEW.public,'responsible_id',NEW.responsible_id,'responsible_text',NEW.responsible_text,'effective_on',NEW.effective_on,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by));SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id WHERE i.id IN(OLD.item_id,NEW.item_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_interruption_insert AFTER INSERT ON interruption BEGIN INSERT INTO passage VALUES('interruption',NEW.id,NULL,json_object('id',NEW.id,'meeting_id',NEW.meeting_id,'item_id',NEW.item_id,'starts_at',NEW.starts_at,'ends_at',NEW.ends_at,'remark',NEW.remark,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at));SELECT RAISE(ABORT,'locked') FROM meeting m WHERE m.id IN(NEW.meeting_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_interruption_delete AFTER DELETE ON interruption BEGIN INSERT INTO passage VALUES('interruption',OLD.id,json_object('id',OLD.id,'meeting_id',OLD.meeting_id,'item_id',OLD.item_id,'starts_at',OLD.starts_at,'ends_at',OLD.ends_at,'remark',OLD.remark,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),NULL);SELECT RAISE(ABORT,'locked') FROM meeting m WHERE m.id IN(OLD.meeting_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_interruption_update AFTER UPDATE ON interruption BEGIN INSERT INTO change VALUES('interruption',NEW.id,json_object('id',OLD.id,'meeting_id',OLD.meeting_id,'item_id',OLD.item_id,'starts_at',OLD.starts_at,'ends_at',OLD.ends_at,'remark',OLD.remark,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),json_object('id',NEW.id,'meeting_id',NEW.meeting_id,'item_id',NEW.item_id,'starts_at',NEW.starts_at,'ends_at',NEW.ends_at,'remark',NEW.remark,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at));SELECT RAISE(ABORT,'locked') FROM meeting m WHERE m.id IN(OLD.meeting_id,NEW.meeting_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_item_guest_insert AFTER INSERT ON item_guest BEGIN INSERT INTO passage VALUES('item_guest',NEW.id,NULL,json_object('id',NEW.id,'item_id',NEW.item_id,'person_id',NEW.person_id));SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id WHERE i.id IN(NEW.item_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_item_guest_delete AFTER DELETE ON item_guest BEGIN INSERT INTO passage VALUES('item_guest',OLD.id,json_object('id',OLD.id,'item_id',OLD.item_id,'person_id',OLD.person_id),NULL);SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id WHERE i.id IN(OLD.item_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_item_guest_update AFTER UPDATE ON item_guest BEGIN INSERT INTO change VALUES('item_guest',NEW.id,json_object('id',OLD.id,'item_id',OLD.item_id,'person_id',OLD.person_id),json_object('id',NEW.id,'item_id',NEW.item_id,'person_id',NEW.person_id));SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id WHERE i.id IN(OLD.item_id,NEW.item_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_item_plan_line_insert AFTER INSERT ON item_plan_line BEGIN INSERT INTO passage VALUES('item_plan_line',NEW.id,NULL,json_object('id',NEW.id,'item_id',NEW.item_id,'plan_line_id',NEW.plan_line_id,'position',NEW.position));SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id WHERE i.id IN(NEW.item_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_item_plan_line_delete AFTER DELETE ON item_plan_line BEGIN INSERT INTO passage VALUES('item_plan_line',OLD.id,json_object('id',OLD.id,'item_id',OLD.item_id,'plan_line_id',OLD.plan_line_id,'position',OLD.position),NULL);SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id WHERE i.id IN(OLD.item_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_item_plan_line_update AFTER UPDATE ON item_plan_line BEGIN INSERT INTO change VALUES('item_plan_line',NEW.id,json_object('id',OLD.id,'item_id',OLD.item_id,'plan_line_id',OLD.plan_line_id,'position',OLD.position),json_object('id',NEW.id,'item_id',NEW.item_id,'plan_line_id',NEW.plan_line_id,'position',NEW.position));SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id WHERE i.id IN(OLD.item_id,NEW.item_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_measurement_insert AFTER INSERT ON measurement BEGIN INSERT INTO passage VALUES('measurement',NEW.id,NULL,json_object('id',NEW.id,'indicator_id',NEW.indicator_id,'period',NEW.period,'target',NEW.target,'value',NEW.value,'source',NEW.source,'remark',NEW.remark,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_measurement_delete AFTER DELETE ON measurement BEGIN INSERT INTO passage VALUES('measurement',OLD.id,json_object('id',OLD.id,'indicator_id',OLD.indicator_id,'period',OLD.period,'target',OLD.target,'value',OLD.value,'source',OLD.source,'remark',OLD.remark,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),NULL); END;
CREATE TRIGGER journal_measurement_update AFTER UPDATE ON measurement BEGIN INSERT INTO change VALUES('measurement',NEW.id,json_object('id',OLD.id,'indicator_id',OLD.indicator_id,'period',OLD.period,'target',OLD.target,'value',OLD.value,'source',OLD.source,'remark',OLD.remark,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),json_object('id',NEW.id,'indicator_id',NEW.indicator_id,'period',NEW.period,'target',NEW.target,'value',NEW.value,'source',NEW.source,'remark',NEW.remark,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_presence_event_insert AFTER INSERT ON presence_event BEGIN INSERT INTO passage VALUES('presence_event',NEW.id,NULL,json_object('id',NEW.id,'attendance_id',NEW.attendance_id,'item_id',NEW.item_id,'arrives',NEW.arrives,'at',NEW.at,'reason',NEW.reason,'conflict',NEW.conflict,'sentence',NEW.sentence));SELECT RAISE(ABORT,'locked') FROM meeting m JOIN attendance a ON a.meeting_id=m.id WHERE a.id IN(NEW.attendance_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_presence_event_delete AFTER DELETE ON presence_event BEGIN INSERT INTO passage VALUES('presence_event',OLD.id,json_object('id',OLD.id,'attendance_id',OLD.attendance_id,'item_id',OLD.item_id,'arrives',OLD.arrives,'at',OLD.at,'reason',OLD.reason,'conflict',OLD.conflict,'sentence',OLD.sentence),NULL);SELECT RAISE(ABORT,'locked') FROM meeting m JOIN attendance a ON a.meeting_id=m.id WHERE a.id IN(OLD.attendance_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_presence_event_update AFTER UPDATE ON presence_event BEGIN INSERT INTO change VALUES('presence_event',NEW.id,json_object('id',OLD.id,'attendance_id',OLD.attendance_id,'item_id',OLD.item_id,'arrives',OLD.arrives,'at',OLD.at,'reason',OLD.reason,'conflict',OLD.conflict,'sentence',OLD.sentence),json_object('id',NEW.id,'attendance_id',NEW.attendance_id,'item_id',NEW.item_id,'arrives',NEW.arrives,'at',NEW.at,'reason',NEW.reason,'conflict',NEW.conflict,'sentence',NEW.sentence));SELECT RAISE(ABORT,'locked') FROM meeting m JOIN attendance a ON a.meeting_id=m.id WHERE a.id IN(OLD.attendance_id,NEW.attendance_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_urgency_supporter_insert AFTER INSERT ON urgency_supporter BEGIN INSERT INTO passage VALUES('urgency_supporter',NEW.id,NULL,json_object('id',NEW.id,'item_id',NEW.item_id,'person_id',NEW.person_id));SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id WHERE i.id IN(NEW.item_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_urgency_supporter_delete AFTER DELETE ON urgency_supporter BEGIN INSERT INTO passage VALUES('urgency_supporter',OLD.id,json_object('id',OLD.id,'item_id',OLD.item_id,'person_id',OLD.person_id),NULL);SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id WHERE i.id IN(OLD.item_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_urgency_supporter_update AFTER UPDATE ON urgency_supporter BEGIN INSERT INTO change VALUES('urgency_supporter',NEW.id,json_object('id',OLD.id,'item_id',OLD.item_id,'person_id',OLD.person_id),json_object('id',NEW.id,'item_id',NEW.item_id,'person_id',NEW.person_id));SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id WHERE i.id IN(OLD.item_id,NEW.item_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_vote_insert AFTER INSERT ON vote BEGIN INSERT INTO passage VALUES('vote',NEW.id,NULL,json_object('id',NEW.id,'item_id',NEW.item_id,'subject',NEW.subject,'method',NEW.method,'votes_for',NEW.votes_for,'votes_against',NEW.votes_against,'votes_abstain',NEW.votes_abstain,'votes_blank',NEW.votes_blank,'votes_invalid',NEW.votes_invalid,'weighted',NEW.weighted,'chair_decides',NEW.chair_decides,'sentence',NEW.sentence,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at));SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id WHERE i.id IN(NEW.item_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_vote_delete AFTER DELETE ON vote BEGIN INSERT INTO passage VALUES('vote',OLD.id,json_object('id',OLD.id,'item_id',OLD.item_id,'subject',OLD.subject,'method',OLD.method,'votes_for',OLD.votes_for,'votes_against',OLD.votes_against,'votes_abstain',OLD.votes_abstain,'votes_blank',OLD.votes_blank,'votes_invalid',OLD.votes_invalid,'weighted',OLD.weighted,'chair_decides',OLD.chair_decides,'sentence',OLD.sentence,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),NULL);SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id WHERE i.id IN(OLD.item_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_vote_update AFTER UPDATE ON vote BEGIN INSERT INTO change VALUES('vote',NEW.id,json_object('id',OLD.id,'item_id',OLD.item_id,'subject',OLD.subject,'method',OLD.method,'votes_for',OLD.votes_for,'votes_against',OLD.votes_against,'votes_abstain',OLD.votes_abstain,'votes_blank',OLD.votes_blank,'votes_invalid',OLD.votes_invalid,'weighted',OLD.weighted,'chair_decides',OLD.chair_decides,'sentence',OLD.sentence,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),json_object('id',NEW.id,'item_id',NEW.item_id,'subject',NEW.subject,'method',NEW.method,'votes_for',NEW.votes_for,'votes_against',NEW.votes_against,'votes_abstain',NEW.votes_abstain,'votes_blank',NEW.votes_blank,'votes_invalid',NEW.votes_invalid,'weighted',NEW.weighted,'chair_decides',NEW.chair_decides,'sentence',NEW.sentence,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at));SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id WHERE i.id IN(OLD.item_id,NEW.item_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_action_item_insert AFTER INSERT ON action_item BEGIN INSERT INTO passage VALUES('action_item',NEW.id,NULL,json_object('id',NEW.id,'reference',NEW.reference,'text',NEW.text,'owner_id',NEW.owner_id,'owner_text',NEW.owner_text,'due_on',NEW.due_on,'status',NEW.status,'origin_meeting_id',NEW.origin_meeting_id,'origin_item_id',NEW.origin_item_id,'dossier_id',NEW.dossier_id,'done_on',NEW.done_on,'decision_id',NEW.decision_id,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
CREATE TRIGGER journal_action_item_delete AFTER DELETE ON action_item BEGIN INSERT INTO passage VALUES('action_item',OLD.id,json_object('id',OLD.id,'reference',OLD.reference,'text',OLD.text,'owner_id',OLD.owner_id,'owner_text',OLD.owner_text,'due_on',OLD.due_on,'status',OLD.status,'origin_meeting_id',OLD.origin_meeting_id,'origin_item_id',OLD.origin_item_id,'dossier_id',OLD.dossier_id,'done_on',OLD.done_on,'decision_id',OLD.decision_id,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),NULL); END;
CREATE TRIGGER journal_action_item_update AFTER UPDATE ON action_item BEGIN INSERT INTO change VALUES('action_item',NEW.id,json_object('id',OLD.id,'reference',OLD.reference,'text',OLD.text,'owner_id',OLD.owner_id,'owner_text',OLD.owner_text,'due_on',OLD.due_on,'status',OLD.status,'origin_meeting_id',OLD.origin_meeting_id,'origin_item_id',OLD.origin_item_id,'dossier_id',OLD.dossier_id,'done_on',OLD.done_on,'decision_id',OLD.decision_id,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),json_object('id',NEW.id,'reference',NEW.reference,'text',NEW.text,'owner_id',NEW.owner_id,'owner_text',NEW.owner_text,'due_on',NEW.due_on,'status',NEW.status,'origin_meeting_id',NEW.origin_meeting_id,'origin_item_id',NEW.origin_item_id,'dossier_id',NEW.dossier_id,'done_on',NEW.done_on,'decision_id',NEW.decision_id,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
CREATE TRIGGER journal_candidate_insert AFTER INSERT ON candidate BEGIN INSERT INTO passage VALUES('candidate',NEW.id,NULL,json_object('id',NEW.id,'vote_id',NEW.vote_id,'position',NEW.position,'name',NEW.name,'born_on',NEW.born_on,'votes',NEW.votes));SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id JOIN vote v ON v.item_id=i.id WHERE v.id IN(NEW.vote_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_candidate_delete AFTER DELETE ON candidate BEGIN INSERT INTO passage VALUES('candidate',OLD.id,json_object('id',OLD.id,'vote_id',OLD.vote_id,'position',OLD.position,'name',OLD.name,'born_on',OLD.born_on,'votes',OLD.votes),NULL);SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id JOIN vote v ON v.item_id=i.id WHERE v.id IN(OLD.vote_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_candidate_update AFTER UPDATE ON candidate BEGIN INSERT INTO change VALUES('candidate',NEW.id,json_object('id',OLD.id,'vote_id',OLD.vote_id,'position',OLD.position,'name',OLD.name,'born_on',OLD.born_on,'votes',OLD.votes),json_object('id',NEW.id,'vote_id',NEW.vote_id,'position',NEW.position,'name',NEW.name,'born_on',NEW.born_on,'votes',NEW.votes));SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id JOIN vote v ON v.item_id=i.id WHERE v.id IN(OLD.vote_id,NEW.vote_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_decision_course_insert AFTER INSERT ON decision_course BEGIN INSERT INTO passage VALUES('decision_course',NEW.id,NULL,json_object('id',NEW.id,'decision_id',NEW.decision_id,'carried_out_on',NEW.carried_out_on,'remark',NEW.remark,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_decision_course_delete AFTER DELETE ON decision_course BEGIN INSERT INTO passage VALUES('decision_course',OLD.id,json_object('id',OLD.id,'decision_id',OLD.decision_id,'carried_out_on',OLD.carried_out_on,'remark',OLD.remark,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),NULL); END;
CREATE TRIGGER journal_decision_course_update AFTER UPDATE ON decision_course BEGIN INSERT INTO change VALUES('decision_course',NEW.id,json_object('id',OLD.id,'decision_id',OLD.decision_id,'carried_out_on',OLD.carried_out_on,'remark',OLD.remark,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at),json_object('id',NEW.id,'decision_id',NEW.decision_id,'carried_out_on',NEW.carried_out_on,'remark',NEW.remark,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at)); END;
CREATE TRIGGER journal_decision_link_insert AFTER INSERT ON decision_link BEGIN INSERT INTO passage VALUES('decision_link',NEW.id,NULL,json_object('id',NEW.id,'later_id',NEW.later_id,'earlier_id',NEW.earlier_id,'kind',NEW.kind));SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id JOIN decision d ON d.item_id=i.id WHERE d.id IN(NEW.later_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_decision_link_delete AFTER DELETE ON decision_link BEGIN INSERT INTO passage VALUES('decision_link',OLD.id,json_object('id',OLD.id,'later_id',OLD.later_id,'earlier_id',OLD.earlier_id,'kind',OLD.kind),NULL);SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id JOIN decision d ON d.item_id=i.id WHERE d.id IN(OLD.later_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_decision_link_update AFTER UPDATE ON decision_link BEGIN INSERT INTO change VALUES('decision_link',NEW.id,json_object('id',OLD.id,'later_id',OLD.later_id,'earlier_id',OLD.earlier_id,'kind',OLD.kind),json_object('id',NEW.id,'later_id',NEW.later_id,'earlier_id',NEW.earlier_id,'kind',NEW.kind));SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id JOIN decision d ON d.item_id=i.id WHERE d.id IN(OLD.later_id,NEW.later_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_voter_insert AFTER INSERT ON voter BEGIN INSERT INTO passage VALUES('voter',NEW.id,NULL,json_object('id',NEW.id,'vote_id',NEW.vote_id,'person_id',NEW.person_id,'choice',NEW.choice,'position',NEW.position,'weight',NEW.weight,'parts',NEW.parts));SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id JOIN vote v ON v.item_id=i.id WHERE v.id IN(NEW.vote_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_voter_delete AFTER DELETE ON voter BEGIN INSERT INTO passage VALUES('voter',OLD.id,json_object('id',OLD.id,'vote_id',OLD.vote_id,'person_id',OLD.person_id,'choice',OLD.choice,'position',OLD.position,'weight',OLD.weight,'parts',OLD.parts),NULL);SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id JOIN vote v ON v.item_id=i.id WHERE v.id IN(OLD.vote_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_voter_update AFTER UPDATE ON voter BEGIN INSERT INTO change VALUES('voter',NEW.id,json_object('id',OLD.id,'vote_id',OLD.vote_id,'person_id',OLD.person_id,'choice',OLD.choice,'position',OLD.position,'weight',OLD.weight,'parts',OLD.parts),json_object('id',NEW.id,'vote_id',NEW.vote_id,'person_id',NEW.person_id,'choice',NEW.choice,'position',NEW.position,'weight',NEW.weight,'parts',NEW.parts));SELECT RAISE(ABORT,'locked') FROM meeting m JOIN agenda_item i ON i.meeting_id=m.id JOIN vote v ON v.item_id=i.id WHERE v.id IN(OLD.vote_id,NEW.vote_id) AND m.status IN('approved','closed') AND m.locked_in IS NOT(SELECT transaction_no FROM operation); END;
CREATE TRIGGER journal_action_plan_line_insert AFTER INSERT ON action_plan_line BEGIN INSERT INTO passage VALUES('action_plan_line',NEW.id,NULL,json_object('id',NEW.id,'action_id',NEW.action_id,'plan_line_id',NEW.plan_line_id,'position',NEW.position)); END;
CREATE TRIGGER journal_action_plan_line_delete AFTER DELETE ON action_plan_line BEGIN INSERT INTO passage VALUES('action_plan_line',OLD.id,json_object('id',OLD.id,'action_id',OLD.action_id,'plan_line_id',OLD.plan_line_id,'position',OLD.position),NULL); END;
CREATE TRIGGER journal_action_plan_line_update AFTER UPDATE ON action_plan_line BEGIN INSERT INTO change VALUES('action_plan_line',NEW.id,json_object('id',OLD.id,'action_id',OLD.action_id,'plan_line_id',OLD.plan_line_id,'position',OLD.position),json_object('id',NEW.id,'action_id',NEW.action_id,'plan_line_id',NEW.plan_line_id,'position',NEW.position)); END;
CREATE TRIGGER journal_follow_up_insert AFTER INSERT ON follow_up BEGIN INSERT INTO passage VALUES('follow_up',NEW.id,NULL,json_object('id',NEW.id,'action_id',NEW.action_id,'dossier_id',NEW.dossier_id,'plan_line_id',NEW.plan_line_id,'written_on',NEW.written_on,'kind',NEW.kind,'text',NEW.text,'author_id',NEW.author_id,'author_text',NEW.author_text,'meeting_id',NEW.meeting_id,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
CREATE TRIGGER journal_follow_up_delete AFTER DELETE ON follow_up BEGIN INSERT INTO passage VALUES('follow_up',OLD.id,json_object('id',OLD.id,'action_id',OLD.action_id,'dossier_id',OLD.dossier_id,'plan_line_id',OLD.plan_line_id,'written_on',OLD.written_on,'kind',OLD.kind,'text',OLD.text,'author_id',OLD.author_id,'author_text',OLD.author_text,'meeting_id',OLD.meeting_id,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),NULL); END;
CREATE TRIGGER journal_follow_up_update AFTER UPDATE ON follow_up BEGIN INSERT INTO change VALUES('follow_up',NEW.id,json_object('id',OLD.id,'action_id',OLD.action_id,'dossier_id',OLD.dossier_id,'plan_line_id',OLD.plan_line_id,'written_on',OLD.written_on,'kind',OLD.kind,'text',OLD.text,'author_id',OLD.author_id,'author_text',OLD.author_text,'meeting_id',OLD.meeting_id,'row_version',OLD.row_version,'created_by',OLD.created_by,'created_at',OLD.created_at,'changed_by',OLD.changed_by,'changed_at',OLD.changed_at,'deleted_at',OLD.deleted_at,'deleted_by',OLD.deleted_by),json_object('id',NEW.id,'action_id',NEW.action_id,'dossier_id',NEW.dossier_id,'plan_line_id',NEW.plan_line_id,'written_on',NEW.written_on,'kind',NEW.kind,'text',NEW.text,'author_id',NEW.author_id,'author_text',NEW.author_text,'meeting_id',NEW.meeting_id,'row_version',NEW.row_version,'created_by',NEW.created_by,'created_at',NEW.created_at,'changed_by',NEW.changed_by,'changed_at',NEW.changed_at,'deleted_at',NEW.deleted_at,'deleted_by',NEW.deleted_by)); END;
COMMIT;
PRAGMA user_version = 4;
