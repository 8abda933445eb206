CREATE TABLE `imported_badges` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`bytes` blob NOT NULL,
	`media_type` text NOT NULL,
	`document` text NOT NULL,
	`digest` text NOT NULL,
	`credential_id` text,
	`source_url` text,
	`client_id` text,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`issuer_name` text NOT NULL,
	`issuer_id` text,
	`awarded_at` integer,
	`recipient` text NOT NULL,
	`verdict` text NOT NULL,
	`report` text NOT NULL,
	`visibility` text DEFAULT 'private' NOT NULL,
	`received_at` integer NOT NULL,
	`checked_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `imported_badges_once` ON `imported_badges` (`learner_id`,`digest`);--> statement-breakpoint
CREATE INDEX `imported_badges_learner` ON `imported_badges` (`learner_id`,`received_at`);--> statement-breakpoint
CREATE TABLE `host_connections` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`url` text NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`sealed` text NOT NULL,
	`last_error` text,
	`created_at` integer NOT NULL,
	`connected_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `host_connections_learner` ON `host_connections` (`learner_id`);--> statement-breakpoint
CREATE TABLE `host_pushes` (
	`connection_id` text NOT NULL,
	`award_id` text NOT NULL,
	`revision` text NOT NULL,
	`pushed_at` integer NOT NULL,
	PRIMARY KEY(`connection_id`, `award_id`),
	FOREIGN KEY (`connection_id`) REFERENCES `host_connections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `oauth_clients` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`redirect_uris` text NOT NULL,
	`scopes` text NOT NULL,
	`uri` text,
	`logo_uri` text,
	`tos_uri` text,
	`policy_uri` text,
	`auth_method` text NOT NULL,
	`secret_digest` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `oauth_codes` (
	`digest` text PRIMARY KEY NOT NULL,
	`grant_id` text NOT NULL,
	`redirect_uri` text NOT NULL,
	`challenge` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`grant_id`) REFERENCES `oauth_grants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `oauth_codes_grant` ON `oauth_codes` (`grant_id`);--> statement-breakpoint
CREATE TABLE `oauth_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `oauth_clients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `oauth_grants_learner` ON `oauth_grants` (`learner_id`);--> statement-breakpoint
CREATE INDEX `oauth_grants_client` ON `oauth_grants` (`client_id`);--> statement-breakpoint
CREATE TABLE `oauth_tokens` (
	`digest` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`grant_id` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`grant_id`) REFERENCES `oauth_grants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `oauth_tokens_grant` ON `oauth_tokens` (`grant_id`);--> statement-breakpoint
CREATE TABLE `credential_jwts` (
	`award_id` text NOT NULL,
	`revision` integer NOT NULL,
	`key_id` text NOT NULL,
	`jwt` text NOT NULL,
	`signed_at` integer NOT NULL,
	PRIMARY KEY(`award_id`, `revision`, `key_id`),
	FOREIGN KEY (`award_id`) REFERENCES `awards`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `presentation_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`nonce` text NOT NULL,
	`browser_digest` text NOT NULL,
	`answer` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `presentation_requests_expiry` ON `presentation_requests` (`expires_at`);--> statement-breakpoint
CREATE TABLE `spent_nonces` (
	`digest` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `spent_nonces_expiry` ON `spent_nonces` (`expires_at`);--> statement-breakpoint
CREATE TABLE `wallet_issuances` (
	`id` text PRIMARY KEY NOT NULL,
	`offer_id` text NOT NULL,
	`award_id` text NOT NULL,
	`form` text NOT NULL,
	`state` text NOT NULL,
	`holder` text,
	`created_at` integer NOT NULL,
	`issued_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `wallet_issuances_once` ON `wallet_issuances` (`offer_id`,`award_id`,`form`);--> statement-breakpoint
CREATE INDEX `wallet_issuances_award` ON `wallet_issuances` (`award_id`);--> statement-breakpoint
CREATE TABLE `wallet_offers` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text,
	`api_key_id` text,
	`award_ids` text NOT NULL,
	`needs_code` integer DEFAULT false NOT NULL,
	`wrong_codes` integer DEFAULT 0 NOT NULL,
	`state` text NOT NULL,
	`token_digest` text,
	`token_expires_at` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `wallet_offers_token_digest_unique` ON `wallet_offers` (`token_digest`);--> statement-breakpoint
CREATE INDEX `wallet_offers_learner` ON `wallet_offers` (`learner_id`);--> statement-breakpoint
CREATE INDEX `wallet_offers_expiry` ON `wallet_offers` (`expires_at`);--> statement-breakpoint
DROP INDEX `status_slots_award`;--> statement-breakpoint
CREATE UNIQUE INDEX `status_slots_award` ON `status_slots` (`award_id`,`list_id`);