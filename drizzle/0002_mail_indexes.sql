CREATE INDEX `awards_state` ON `awards` (`state`,`offered_at`);--> statement-breakpoint
CREATE INDEX `outbox_reference` ON `outbox` (`reference`);