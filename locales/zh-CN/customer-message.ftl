customer-message-title = 通知客户
customer-message-hint = 请选择客户使用的语言，按需修改消息，然后复制消息，或在邮件应用中打开。
customer-message-language = 消息语言
customer-message-text = 消息内容
translation-unavailable = 暂时无法提供该语言的内容。
customer-message-copy = 复制消息
# Customers are addressed as 您 here, in a letter; the widget itself says 你.
customer-message-working-on-it = 您好！
    我们正在排查您反馈的{ $service }问题。在此期间，请先确认您使用的是最新版本的应用，然后注销并重新登录。
    如有进展，我们会尽快告知您。
customer-message-working-on-it-no-service = 您好！
    我们正在排查您反馈的问题。
    如有进展，我们会尽快告知您。
customer-message-known-issue = 您好！
    您反馈的{ $service }问题是已知问题，目前正在处理中。您无需进行任何操作。
    问题解决后，我们会尽快告知您。

customer-message-open-email = 在邮件应用中打开
customer-message-too-long = 消息过长，无法直接在邮件应用中打开。请改用“{ customer-message-copy }”。
# Customers are addressed as 您 here, in a letter; the widget itself says 你.
customer-message-subject = 关于您反馈的{ $service }问题
customer-message-subject-no-service = 关于您反馈的问题
customer-message-subject-solved = 已解决：{ $title }
customer-message-subject-known-issue-ended = 已解决：{ $title }
customer-message-subject-closed = 已关闭：{ $title }
customer-message-solved = 您好！
    您反馈的{ $service }问题“{ $title }”已经解决。
    如果仍有异常，请告诉我们，并注明请求编号{ $reference }。
customer-message-solved-no-service = 您好！
    您反馈的问题“{ $title }”已经解决。
    如果仍有异常，请告诉我们，并注明请求编号{ $reference }。
customer-message-closed = 您好！
    我们为您提交的支持请求“{ $title }”已关闭。
    如果您仍需要帮助，请告诉我们。请求编号为{ $reference }。
customer-message-known-issue-ended = 您好！
    { $service }的已知问题“{ $title }”已经解决，您现在应该可以照常使用该服务。
    如果问题仍然存在，请告诉我们。
customer-message-subject-known-issue-ended-other-language = 已解决：{ $service }问题
customer-message-known-issue-ended-other-language = 您好！
    { $service }的已知问题已经解决，您现在应该可以照常使用该服务。
    问题说明仅有其他语言的版本：“{ $title }”。
    如果问题仍然存在，请告诉我们。
