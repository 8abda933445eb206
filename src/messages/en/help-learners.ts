/** What learners ask: one question and one answer for each name. */
export const helpLearners = {
  'help.q.credential': 'What is a credential?',
  'help.a.credential':
    'A signed record of something you achieved, shown as a badge. It says what you did, how it was judged, by whom, and when. {issuer} signs it with its own key, so anyone can tell that it is genuine and unaltered. It has a web address of its own.',
  'help.q.catalogue': 'Which credentials could I earn?',
  'help.a.catalogue':
    'The <catalogue>catalogue</catalogue> has all of them; you can search it and filter it. When you are signed in, those you hold carry a green tick and words that say so, and those that wait for you are marked too.',
  'help.q.get': 'How do I get mine?',
  'help.a.get':
    'When your centre reports that you completed an achievement and a valid email address is known for you, a mail comes with a link. Open it, look at the badge, and accept. Accepting proves that the address is yours, creates your account if you have none, and signs you in.',
  'help.q.accept': 'Do I have to accept it?',
  'help.a.accept':
    'No. You can accept, decline, or leave it. Before you accept, only you and those who issue it, {issuer} and your centre, can see it; you can share it only afterwards. If you decline, you can change your mind with the same link or on your dashboard.',
  'help.q.time': 'Is there a time limit?',
  'help.a.time': 'No. An offer waits for you, however long that takes.',
  'help.q.link': 'The link in my mail does not work any more',
  'help.a.link':
    'An offer can be answered once; after that you find it on your <dashboard>dashboard</dashboard>. <signIn>Ask for a sign-in link</signIn> at the address that the mail came to. A sign-in link works once, for {minutes} minutes; you can ask for a new one at any time.',
  'help.q.no-mail': 'No mail came',
  'help.a.no-mail':
    'Look in your junk mail first. Then ask your centre which email address it has for you, and to send the offer again. A credential cannot be offered without a valid address; it waits until your centre adds one.',
  'help.q.reminders': 'Can I stop the reminders?',
  'help.a.reminders':
    'Yes. There are two at most for each offer, and every one of them has a link that stops all reminders to your address. The offer itself stays open.',
  'help.q.earlier': 'Can I have a credential for something I achieved earlier?',
  'help.a.earlier':
    'Yes, if {issuer} awards one for it. If your earlier result is on record under an email address that you have proved, it waits on your <dashboard>dashboard</dashboard>, ready to claim. You may have used another address then: add it to your <account>account</account> and look again.',
  'help.q.ask': 'My earlier achievement is not there. How do I ask for it?',
  'help.a.ask':
    'Sign in, open the achievement in the <catalogue>catalogue</catalogue> and ask for it. Give your name at the time, your registration number and the date if you know them, and whatever shows that you did it. Your centre or {issuer} decides, and you get a mail either way. You can withdraw a request that waits.',
  'help.q.auto-accept': 'Can new credentials be accepted for me?',
  'help.a.auto-accept':
    'Yes, for each issuer that you choose: when you first accept one of its credentials, or later on your <account>account</account> page. It is off until you switch it on, and you can switch it off at any time. What arrives in this way is private until you make it public.',
  'help.q.young': 'What is different for young learners?',
  'help.a.young':
    'Where a centre has registered a learner as being under a guardian, nothing is ever accepted automatically: each credential is accepted by hand.',
  'help.q.wrong': 'Something on my credential is wrong',
  'help.a.wrong':
    'Ask your centre, or {issuer}. What was signed cannot be altered, by anybody; a wrong credential is revoked and a corrected one is issued in its place.',

  'help.q.see': 'Who can see my credential?',
  'help.a.see':
    'You, {issuer} and your centre, until you decide otherwise. Every credential starts private, also when it was accepted automatically. Once it is public, anyone who has its address can see it, and search engines may list it. A private one answers exactly like an address where there is nothing.',
  'help.q.eye': 'What does the eye mean?',
  'help.a.eye':
    'A closed eye means private, an open eye means public, and the word beside it says the same. Press the button on your <dashboard>dashboard</dashboard> or on the page of the credential to change it, as often as you like.',
  'help.q.shown': 'What do others see on the page of a credential?',
  'help.a.shown':
    'Your name, the badge, what it is awarded for and by which criteria, the date, evidence and results where they were recorded, who made the assessment decision, and the result of checking it there and then.',
  'help.q.profile': 'What is the difference between dashboard and profile?',
  'help.a.profile':
    'The <dashboard>dashboard</dashboard> is yours alone: there you accept, show, hide, share and delete. The <profile>profile</profile> is what others see at one address: the handle you choose, a few words, a picture if you like, and only those credentials that you made public. It is off until you switch it on, and off again in one press. Look at it as others see it before you share it.',
  'help.q.handle': 'Can I choose and change the address of my profile?',
  'help.a.handle':
    'Yes: the last part of it, your handle. Names that are taken or reserved, or that look like one that is, cannot be chosen. When you change it, the old one leads to the new one, and is never given to anybody else.',

  'help.q.share': 'How do I share a credential?',
  'help.a.share':
    'Accept it and make it public first. On its page you then find everything under Share: posts on LinkedIn, Facebook, X and WhatsApp, adding it to your LinkedIn profile, email, a link to copy, a line and a QR code for your CV, and text for your email signature. Nothing is sent to those services before you press.',
  'help.q.embed': 'How do I show credentials on my website?',
  'help.a.embed':
    'With the <embed>embed page</embed>: choose one, several or all of your public credentials, and shape, colours, size and columns; then copy the code. There is a form for pages that take no scripts, and one for programs that know oEmbed. What you make private or delete later disappears there too; what is revoked is shown as revoked.',
  'help.q.embed-site': 'What does my website have to allow for that?',
  'help.a.embed-site':
    'Nothing, on most websites. Where yours sends a content security policy, add <code>frame-src {origin}</code> for the frame, <code>script-src {origin}</code> besides for the script, or <code>img-src {origin}</code> for link and picture. What is embedded sets no cookie and asks no other site for anything.',
  'help.q.files': 'Can I keep it myself?',
  'help.a.files':
    'Yes. On its page you can download the signed credential (JSON), the badge as a picture with the credential inside (PNG or SVG), and a certificate to print with the credential attached (PDF). Each of them carries its own proof and can be verified without this site.',
  'help.q.copy': 'Can somebody copy or steal my credential?',
  'help.a.copy':
    'A picture can be copied, but it proves nothing. The signed credential says, in scrambled form, to whom it was awarded: whoever checks it can type a name or an email address and is told whether it is that person’s. Nobody can alter that without breaking the signature.',
  'help.q.gone': 'What happens if {issuer} or this site disappears?',
  'help.a.gone':
    'The files you downloaded stay valid: they hold the signature and the key’s identity, and any Open Badges 3.0 verifier can check them. Only whether the credential has been revoked since can then not be looked up, and the verifier says so. So download what matters to you.',
  'help.q.revoked': 'My credential was revoked, or has expired',
  'help.a.revoked':
    '{issuer} can revoke a credential that was awarded by mistake; you are told by mail. Some credentials have a last day. Both stay on your dashboard, marked, and every check says so. Ask {issuer} for the reason.',
  'help.q.wallet': 'How do I put a credential into a wallet?',
  'help.a.wallet':
    'A wallet is an app that keeps digital credentials, such as Learner Credential Wallet or LearnCard. On your <dashboard>dashboard</dashboard>, or on the page of a credential that you have accepted, choose Add to wallet. You get a QR code, and buttons that open a wallet on the same device; they work once, for ten minutes. If your wallet wants neither, paste the link or bring the file in by hand. The page says whether it worked.',
  'help.q.wallet-safe': 'What does my wallet get, and could somebody else take it?',
  'help.a.wallet-safe':
    'A copy that is signed for your wallet alone; the page of the credential and who can see it stay as they are. Only you can make the QR code, once you have signed in. While it is valid, whoever scans or photographs it before you could put the copy into their own wallet, so show it to nobody. With an OpenID wallet you can have a code mailed to you, without which the QR code is of no use. The credential’s page tells you alone when a wallet got it.',

  'help.q.import': 'Can I add badges that others awarded to me?',
  'help.a.import':
    'Yes. On your <dashboard>dashboard</dashboard>, under Badges from elsewhere, choose the file of the badge or give its web address. It is verified and kept exactly as you received it. It is shown as imported, with the day it was last checked, and never as one of {issuer}. It is private until you show it on your profile, and you can show it only if it was awarded to an address of your account.',
  'help.q.programs': 'A program asks for access to my credentials',
  'help.a.programs':
    'A wallet, a portfolio or another program can ask you for that. You are shown whose address it is and what it could do, and nothing happens unless you allow it. Anybody can make a program and give it any name, so allow it only if you have just come from there. Under <programs>Connected programs</programs> you see all of them, and can disconnect each at once. What it has read by then stays with it.',

  'help.q.account': 'Do I need a password?',
  'help.a.account':
    'No, there are none. You <signIn>sign in</signIn> by a link that is mailed to you, or with a passkey. Your account is created when you accept your first credential.',
  'help.q.passkey': 'What is a passkey?',
  'help.a.passkey':
    'A key that your phone, your computer or your password manager keeps for you and opens with your fingerprint, face or PIN. Add one on your <account>account</account> page and you can sign in without mail. You can have several and remove each of them; the mailed link always works as well.',
  'help.q.browsers': 'I signed in on a device that is not mine, or that I lost',
  'help.a.browsers':
    'Your <account>account</account> page lists the browsers that are signed in. Sign out any of them, or all others at once.',
  'help.q.addresses': 'Can I use several email addresses?',
  'help.a.addresses':
    'Yes. Add them on your <account>account</account> page and open the link that is mailed to each. Credentials sent to any of them arrive in your one account. The primary address is where mail about your account goes.',
  'help.q.remove': 'I am losing an address. Do I lose my credentials?',
  'help.a.remove':
    'No. What you accepted belongs to your account, not to an address. Add another address and prove it before you lose the old one; then you can remove that. Removing an address never removes a credential.',
  'help.q.merge': 'I seem to have two accounts',
  'help.a.merge':
    'Sign in to the one you want to keep and add the address of the other on your <account>account</account> page. When you have proved that address you are asked whether to merge the two; everything then is in one.',
  'help.q.language': 'Can I have these pages in Welsh?',
  'help.a.language':
    'Yes. The button at the foot of every page changes the language. Credentials themselves are in the language that {issuer} wrote them in.',

  'help.q.delete': 'How do I delete a credential?',
  'help.a.delete':
    'On your <dashboard>dashboard</dashboard>, under Delete; you are asked once more. Its page, its place on your profile and everything embedded stop at once. You can take it back for {days} days, as a private one. A file that was downloaded before stays with whoever has it.',
  'help.q.data': 'What do you know about me, and can I take it with me?',
  'help.a.data':
    'The <privacy>privacy notice</privacy> says what is kept, why, and for how long. <data>Your data</data> gives you all of it in one file: your account, and every credential as signed JSON, pictures and certificate.',
  'help.q.erase': 'How do I erase my account?',
  'help.a.erase':
    'On the page <data>Your data</data>, at once and for good. Everything here that names you goes. What you or others downloaded stays genuine and can still be checked.',
} as const;
