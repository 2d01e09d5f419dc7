# Data, not text: the direction of writing, `ltr` or `rtl`.
text-direction = ltr

# Names of the operators and of Partner Center in each cloud. Every text that needs one takes it from here.
-operator-global = Microsoft
-operator-china = 21Vianet
-operator-us-government = Microsoft
-operator-germany = Microsoft
-partner-center-global = Partner Center
-partner-center-china = Partner Center operated by 21Vianet
-partner-center-us-government = Partner Center for Microsoft Cloud for US Government
-partner-center-germany = Partner Center for Microsoft Cloud Germany

# $cloud is one of global, china, us-government and germany. The result stands for $operator and $partnerCenter
# in all other messages.
operator = { $cloud ->
    [china] { -operator-china }
    [us-government] { -operator-us-government }
    [germany] { -operator-germany }
   *[global] { -operator-global }
}
partner-center = { $cloud ->
    [china] { -partner-center-china }
    [us-government] { -partner-center-us-government }
    [germany] { -partner-center-germany }
   *[global] { -partner-center-global }
}

# Names the widget as a region of the page.
widget-region = Support
# The button that opens the widget, and the title of the window that it opens in.
launcher = Support
close = Close
loading = Loading…
back = Back
try-again = Try again
# Said to screen readers after a link that opens in a new tab.
link-new-tab = (opens in a new tab)
# $partnerCenter is the name of Partner Center in the page's cloud.
applies-to-cloud = Applies to { $partnerCenter }
yes = Yes
no = No
# Shown for a detail that nobody filled in.
value-not-provided = Not provided
