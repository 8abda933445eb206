import type { Frame } from './frame.ts';
import { MessagePage } from './message-page.tsx';

export type ProblemPageProps = {
  frame: Frame;
  status: number;
  title: string;
  detail: string;
  /** What the reader can do about it. */
  remedy: string;
  /** To quote when asking for help. */
  requestId?: string | undefined;
};

export function ProblemPage(props: ProblemPageProps) {
  const { frame, status, title, detail, remedy, requestId } = props;
  const contact = frame.site.supportEmail;
  return (
    <MessagePage frame={frame} title={title} icon="caution">
      <p>{detail}</p>
      <p>{remedy}</p>
      <p class="fine">
        Status {status}.{requestId && ` Reference ${requestId}.`}
        {contact && (
          <>
            {' '}
            If it happens again, write to <a href={`mailto:${contact}`}>{contact}</a>.
          </>
        )}
      </p>
    </MessagePage>
  );
}
