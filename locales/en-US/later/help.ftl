# Choosing the service.
services-title = Which service does the customer need help with?
services-title-own = Which service do you need help with?
services-intro = You see what is known about it, and what helps, before you ask support.
services-filter = Find a service
services-loading = Loading the services…
services-empty = No services are listed here.
services-no-match = No service has this name.
services-none = It is about something else

# $service is the name of a service.
help-title = Help with { $service }
help-title-any = Help before you ask support
help-intro = Go through these steps first. Often the problem is known, or solved in minutes.
help-decision = Is the problem solved?
help-solved = Yes, it is solved
help-need-more = No, I still need help
help-need-partner = No, ask { $partner }

health-title = Service health
health-loading = Checking the service health…
# $time is a date and time in the reader’s own time zone.
health-checked = Checked { $time }
health-nothing-known = No problem is known. Go on with the steps below.
health-known = Is one of these your problem? Then watch it instead of reporting it again.
health-unavailable = The service health can’t be shown right now. You can go on without it.
health-operational = Working
health-investigating = Being investigated
health-investigation-suspended = Waiting for more information
health-restoring = Being repaired
health-verifying = Repair being verified
health-extended-recovery = Recovering
health-degradation = Limited
health-interruption = Interrupted
health-restored = Repaired
health-unknown = Unknown
issue-incident = Incident
issue-advisory = Advisory
issue-id = ID
issue-began = Began
issue-updated = Last update
issue-more = Read more
issue-watch = Watch this problem
issue-watched = You are watching this problem.
issue-watched-view = Show what you are watching
issue-not-watched = This could not be saved. Try again.

articles-title = Articles that may help
articles-words = Describe the problem in a few words
articles-loading = Looking for articles…
articles-none = No article fits. Try other words, or go on.
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
steps-hint = Use your admin rights, and tick what you have tried. Support then does not ask you to repeat it.
steps-hint-own = Tick what you have tried. Support then does not ask you to repeat it.
step-admin-center = Looked at settings and messages in the customer’s admin center
step-admin-center-own = Looked at settings and messages in the admin center
step-reproduce = Checked whether other users and devices have the problem
step-licence = Checked that a valid license is assigned
step-permissions = Checked the permissions and roles of the users affected
step-settings = Checked and undone recent changes to settings and policies
step-device = Tried an updated app, another browser, and another network

# What to tell the customer while the problem is worked on.
message-title = Tell the customer
message-hint = A message in the customer’s own language. Change it as you like, then copy it.
message-language = Language of the message
message-text = Message
message-copy = Copy message
# $service is the name of a service. The text is copied without any formatting.
message-body = Hello,
    We are looking into the problem with { $service } that you reported. Until it is solved, please check that you use the latest version of the app, and sign out and in again.
    We’ll let you know as soon as we know more.
message-body-any = Hello,
    We are looking into the problem that you reported.
    We’ll let you know as soon as we know more.
message-body-known = Hello,
    The problem with { $service } that you reported is known, and is being worked on. You need not do anything.
    We’ll let you know as soon as it is solved.

record-title = Goes along with your request
# Names what was seen and tried before support was asked.
record-heading = Before the request
record-tried = Steps tried

solved-title = Good to hear!
solved-text = No request is needed. If you told the customer that you were looking into the problem, tell them that it is solved.
solved-text-own = No request is needed.
solved-not = It is not solved after all
