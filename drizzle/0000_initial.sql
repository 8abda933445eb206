CREATE TABLE `achievements` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer_id` text NOT NULL,
	`state` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`criteria_narrative` text NOT NULL,
	`achievement_type` text,
	`image_digest` text NOT NULL,
	`image_caption` text NOT NULL,
	`alignment` text NOT NULL,
	`tags` text NOT NULL,
	`result_descriptions` text NOT NULL,
	`human_code` text,
	`field_of_study` text,
	`specialization` text,
	`edition` text,
	`credits_available` real,
	`related` text NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	`retired_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`image_digest`) REFERENCES `images`(`digest`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `achievements_listing` ON `achievements` (`issuer_id`,`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `images` (
	`digest` text PRIMARY KEY NOT NULL,
	`media_type` text NOT NULL,
	`bytes` blob NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `awards` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer_id` text NOT NULL,
	`centre_id` text,
	`achievement_id` text NOT NULL,
	`learner_id` text,
	`address_id` text,
	`recipient_name` text NOT NULL,
	`registration_number` text,
	`state` text NOT NULL,
	`visibility` text DEFAULT 'private' NOT NULL,
	`awarded_at` integer NOT NULL,
	`valid_until` integer,
	`evidence` text NOT NULL,
	`results` text NOT NULL,
	`assessor_name` text,
	`assessor_url` text,
	`created_at` integer NOT NULL,
	`offered_at` integer,
	`accepted_at` integer,
	`declined_at` integer,
	`deleted_at` integer,
	`revoked_at` integer,
	`revocation_reason` text,
	`replaces_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`achievement_id`) REFERENCES `achievements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`address_id`) REFERENCES `addresses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `awards_listing` ON `awards` (`issuer_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `awards_achievement` ON `awards` (`achievement_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `awards_address` ON `awards` (`address_id`);--> statement-breakpoint
CREATE INDEX `awards_learner` ON `awards` (`learner_id`);--> statement-breakpoint
CREATE TABLE `claim_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`achievement_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`centre_id` text,
	`registration_number` text,
	`completed_at` integer,
	`evidence` text NOT NULL,
	`state` text NOT NULL,
	`decision` text,
	`award_id` text,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`achievement_id`) REFERENCES `achievements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `credentials` (
	`award_id` text NOT NULL,
	`revision` integer NOT NULL,
	`document` text NOT NULL,
	`key_id` text NOT NULL,
	`holder` text,
	`signed_at` integer NOT NULL,
	PRIMARY KEY(`award_id`, `revision`),
	FOREIGN KEY (`award_id`) REFERENCES `awards`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `status_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`key_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`taken` integer DEFAULT 0 NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`signed_revision` integer DEFAULT -1 NOT NULL,
	`document` text,
	`valid_until` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `status_lists_ordinal` ON `status_lists` (`key_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `status_slots` (
	`list_id` text NOT NULL,
	`slot` integer NOT NULL,
	`award_id` text,
	`revoked_at` integer,
	PRIMARY KEY(`list_id`, `slot`),
	FOREIGN KEY (`list_id`) REFERENCES `status_lists`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `status_slots_award` ON `status_slots` (`award_id`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`subject_version` integer,
	`issuer_id` text,
	`details` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_lock` ON `audit` (`subject`,`subject_version`);--> statement-breakpoint
CREATE INDEX `audit_listing` ON `audit` (`issuer_id`,`at`);--> statement-breakpoint
CREATE TABLE `daily_counts` (
	`day` text NOT NULL,
	`achievement_id` text NOT NULL,
	`centre_id` text DEFAULT '' NOT NULL,
	`event` text NOT NULL,
	`count` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`day`, `achievement_id`, `centre_id`, `event`)
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`api_key` text NOT NULL,
	`key` text NOT NULL,
	`request_digest` text NOT NULL,
	`reference` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`api_key`, `key`)
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`total` integer DEFAULT 0 NOT NULL,
	`failed` integer DEFAULT 0 NOT NULL,
	`problems` text NOT NULL,
	`input` text,
	`leased_until` integer,
	`created_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE TABLE `mailbox` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`reference` text NOT NULL,
	`sequence` integer NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`leased_until` integer,
	`last_error` text,
	`created_at` integer NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`kind`,`reference`,`sequence`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`webhook_id` text NOT NULL,
	`event` text NOT NULL,
	`reference` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`last_error` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer_id` text NOT NULL,
	`centre_id` text,
	`name` text NOT NULL,
	`digest` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_digest_unique` ON `api_keys` (`digest`);--> statement-breakpoint
CREATE INDEX `api_keys_issuer` ON `api_keys` (`issuer_id`);--> statement-breakpoint
CREATE TABLE `centres` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer_id` text NOT NULL,
	`name` text NOT NULL,
	`url` text,
	`email` text,
	`number` text,
	`approved_at` integer NOT NULL,
	`closed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `centres_issuer` ON `centres` (`issuer_id`);--> statement-breakpoint
CREATE TABLE `issuers` (
	`id` text PRIMARY KEY NOT NULL,
	`handle` text NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`email` text,
	`description` text,
	`image_digest` text,
	`support_contact` text,
	`accent` text,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issuers_handle_unique` ON `issuers` (`handle`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`issuer_id` text NOT NULL,
	`centre_id` text,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_once` ON `staff` (`learner_id`,`issuer_id`,`role`);--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer_id` text NOT NULL,
	`url` text NOT NULL,
	`events` text NOT NULL,
	`created_at` integer NOT NULL,
	`disabled_at` integer,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `addresses` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`learner_id` text,
	`proved_at` integer,
	`is_primary` integer DEFAULT false NOT NULL,
	`bounced_at` integer,
	`bounce_reason` text,
	`reminders_stopped_at` integer,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `addresses_email_unique` ON `addresses` (`email`);--> statement-breakpoint
CREATE INDEX `addresses_learner` ON `addresses` (`learner_id`);--> statement-breakpoint
CREATE TABLE `auto_accepts` (
	`learner_id` text NOT NULL,
	`issuer_id` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`learner_id`, `issuer_id`),
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `consents` (
	`learner_id` text NOT NULL,
	`kind` text NOT NULL,
	`text_version` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`learner_id`, `kind`, `text_version`)
);
--> statement-breakpoint
CREATE TABLE `handles` (
	`handle` text PRIMARY KEY NOT NULL,
	`learner_id` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `learners` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`biography` text,
	`image_digest` text,
	`profile_public` integer DEFAULT false NOT NULL,
	`under_guardian` integer DEFAULT false NOT NULL,
	`locale` text,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mailed_links` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`email` text NOT NULL,
	`learner_id` text,
	`return_to` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `mailed_links_expiry` ON `mailed_links` (`expires_at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`learner_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_digest_unique` ON `sessions` (`digest`);--> statement-breakpoint
CREATE INDEX `sessions_learner` ON `sessions` (`learner_id`);