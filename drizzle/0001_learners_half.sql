CREATE TABLE `passkey_challenges` (
	`challenge` text PRIMARY KEY NOT NULL,
	`learner_id` text,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `passkey_challenges_expiry` ON `passkey_challenges` (`expires_at`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`public_key` blob NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`backed_up` integer NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passkeys_learner` ON `passkeys` (`learner_id`);--> statement-breakpoint
CREATE TABLE `renditions` (
	`subject` text NOT NULL,
	`kind` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` blob NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`subject`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `portraits` (
	`learner_id` text PRIMARY KEY NOT NULL,
	`media_type` text NOT NULL,
	`bytes` blob NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `awards` ADD `reminders` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `awards` ADD `reminded_at` integer;--> statement-breakpoint
-- Nothing has written to this table before, so it is made anew with its owner.
DROP TABLE `claim_requests`;--> statement-breakpoint
CREATE TABLE `claim_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer_id` text NOT NULL,
	`achievement_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`centre_id` text,
	`name` text NOT NULL,
	`registration_number` text,
	`completed_at` integer,
	`evidence` text NOT NULL,
	`state` text NOT NULL,
	`decision` text,
	`award_id` text,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`achievement_id`) REFERENCES `achievements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_requests_open` ON `claim_requests` (`learner_id`,`achievement_id`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `claim_requests_listing` ON `claim_requests` (`issuer_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `claim_requests_learner` ON `claim_requests` (`learner_id`);--> statement-breakpoint
ALTER TABLE `addresses` ADD `under_guardian` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `handles` ADD `skeleton` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `handles_skeleton_unique` ON `handles` (`skeleton`);--> statement-breakpoint
CREATE INDEX `handles_learner` ON `handles` (`learner_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `mailed_links` ADD `locale` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `device` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `last_seen_at` integer;--> statement-breakpoint
ALTER TABLE `learners` DROP COLUMN `image_digest`;