# Choosing the service.
services-title = Which service does the customer need help with?
services-title-own = Which service do you need help with?
services-intro = See what’s known about the service, and what might help, before you contact support.
services-filter = Find a service
services-loading = Loading the services…
services-empty = There are no services to show.
services-no-match = No services match this name.
services-not-found = This customer can’t be found, or belongs to another partner. Choose another customer.
services-none = It’s about something else

# $service is the name of a service.
help-title = Help with { $service }
help-title-any = Before you contact support
help-intro = Go through these steps first. Many problems are already known, or can be solved in minutes.
help-decision = Is the problem solved?
help-solved = Yes, it’s solved
help-need-more = No, I still need help
help-need-partner = No, ask { $partner }

health-title = Service health
health-loading = Checking service health…
# $time is a date and time in the reader’s own time zone.
health-checked = Checked { $time }
health-nothing-known = There are no known problems. Continue with the steps below.
health-known = Is the problem one of these? If so, watch it instead of reporting it again.
health-unavailable = Service health can’t be shown right now. You can continue without it.
health-operational = Working
health-investigating = Being investigated
health-investigation-suspended = Waiting for more information
health-restoring = Being repaired
health-verifying = Verifying the fix
health-extended-recovery = Recovering
health-degradation = Limited
health-interruption = Interrupted
health-restored = Service restored
health-unknown = Unknown
issue-incident = Incident
issue-advisory = Advisory
issue-id = ID
issue-began = Began
issue-updated = Last update
issue-more = Read more
issue-watch = Watch this problem
issue-watched = You’re watching this problem.
issue-watched-view = See the problems you’re watching
issue-not-watched = This couldn’t be saved. Try again.

articles-title = Articles that may help
articles-words = Describe the problem in a few words
articles-loading = Looking for articles…
articles-none = No articles match. Try other words, or continue.
articles-unavailable = Articles can’t be shown right now. You can go on without them.
# Said to screen readers. $number is $count, written for the reader.
articles-found = { $count ->
    [one] { $number } article found
   *[other] { $number } articles found
}

admin-center-title = Admin center
admin-center-open = Open the customer’s admin center for this service
admin-center-open-own = Open the admin center for this service
# $host is the name of a website.
admin-center-leads = Opens { $host } in a new tab.

# Steps to try. Who works for a customer needs admin rights at that customer for them.
steps-title = Steps to try
steps-hint = Use your admin rights, and check off what you’ve tried so that support doesn’t ask you to repeat it.
steps-hint-own = Check off what you’ve tried, so that nobody asks you to repeat it.
step-admin-center = Looked at settings and messages in the customer’s admin center
step-admin-center-own = Looked at settings and messages in the admin center
step-reproduce = Checked whether other users and devices have the problem
step-license = Checked that a valid license is assigned
step-permissions = Checked the permissions and roles of affected users
step-settings = Reviewed and undid recent changes to settings and policies
step-device = Tried an updated app, another browser, and another network

# What to tell the customer while the problem is worked on.
message-title = Tell the customer
message-hint = Choose the customer’s language, edit the message as you like, then copy it or open it in your email app.
message-language = Language of the message
message-text = Message
message-unavailable = This text isn’t available in that language right now.
message-copy = Copy message
# $service is the name of a service. The text is copied without any formatting.
message-body = Hello,
    We’re looking into the problem with { $service } that you reported. In the meantime, please make sure you’re using the latest version of the app, then sign out and sign in again.
    We’ll let you know as soon as we know more.
message-body-any = Hello,
    We are looking into the problem that you reported.
    We’ll let you know as soon as we know more.
message-body-known = Hello,
    The problem with { $service } that you reported is a known issue and is being worked on. You don’t need to do anything.
    We’ll let you know as soon as it is solved.

record-tried = Steps tried

solved-title = Good to hear!
solved-text = No request is needed. If you told the customer that you were looking into the problem, let them know that it’s solved.
solved-text-own = No request is needed.
solved-not = It’s not solved after all
