import { type ErrorCode, errorTable } from '#domain/errors.ts';
import type { Frame } from './frame.ts';
import { MessagePage } from './message-page.tsx';
import { Message, useTexts } from './texts.tsx';

type ProblemPageProps = {
  frame: Frame;
  code: ErrorCode;
  status: number;
  /** What was particular this time, in English. */
  detail: string;
  /** To quote when asking for help. */
  requestId?: string | undefined;
};

export function ProblemPage({ frame, code, status, detail, requestId }: ProblemPageProps) {
  const { t } = useTexts();
  const contact = frame.site.supportContact;
  const title = `problems.title.${code}` as const;
  return (
    <MessagePage frame={frame} title={t(title)} heading={<Message id={title} />} icon="caution">
      {detail !== errorTable[code].title && <p lang="en">{detail}</p>}
      <p>
        <Message id={`problems.remedy.${code}`} />
      </p>
      <p class="fine">
        {t('problems.status', { status })}
        {requestId && ` ${t('problems.reference', { id: requestId })}`}
        {contact && (
          <>
            {' '}
            <Message
              id="problems.again"
              tags={{ contact: () => <a href={`mailto:${contact}`}>{contact}</a> }}
            />
          </>
        )}
      </p>
    </MessagePage>
  );
}
