import type { Frame } from './frame.ts';
import { MessagePage } from './message-page.tsx';
import { paths } from './paths.ts';

/** Word for word the same whether something is private, deleted or was never there: it takes nothing but the frame. */
export function NotFoundPage({ frame }: { frame: Frame }) {
  return (
    <MessagePage frame={frame} title="There is nothing here">
      <p>
        It may be private, it may have been removed, or the address may be mistyped. We answer all
        three in the same way, so that nobody can find out what is private.
      </p>
      <p>
        If somebody sent you this address, ask the person who sent you here to check it and to make
        the credential public. If it is your own, <a href={paths.signIn}>sign in</a> and open it
        from your dashboard.
      </p>
    </MessagePage>
  );
}
