import type { Frame } from './frame.ts';
import { MessagePage } from './message-page.tsx';
import { paths } from './paths.ts';
import { Message, useTexts } from './texts.tsx';

/** Word for word the same whether something is private, deleted or was never there: it takes nothing but the frame. */
export function NotFoundPage({ frame }: { frame: Frame }) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('problems.nothing.title')}>
      <p>{t('problems.nothing.why')}</p>
      <p>
        <Message
          id="problems.nothing.what"
          tags={{ signIn: (text) => <a href={paths.signIn}>{text}</a> }}
        />
      </p>
    </MessagePage>
  );
}
