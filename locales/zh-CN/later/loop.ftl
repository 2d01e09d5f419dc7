tell-title = 待告知的客户
tell-hint = 以下问题已处理完毕。请告知客户，并在此处记录。
tell-all-done = 已告知所有客户。
tell-more = 还有其他待告知的客户。告知以上客户后，其余客户会显示在此处。
tell-message = 给客户的消息
tell-told = 我已告知客户
tell-noted = 已告知“{ $customer }”：{ $title }
tell-saved = 已保存。已告知客户。
tell-undo = 撤销
tell-undone = 已撤销。尚未告知客户。
tell-not-saved = 未能保存。请重试。
tell-cannot-save = 无法在此处保存记录。你仍可将消息发送给客户。
tell-still-there = 问题仍然存在
tell-replaces = 你已开始填写另一个请求。新请求会将其替换。
tell-replace = 替换
tell-keep = 继续填写已开始的请求
told-on = 已于 { $date } 告知客户
told-not-yet = 尚未告知客户

message-mail = 在邮件应用中打开
message-too-long = 消息过长，无法从此处在邮件应用中打开。请改为复制消息。
# Customers are addressed as 您 here, in a letter; the widget itself says 你.
message-subject = 关于您反馈的“{ $service }”问题
message-subject-any = 关于您反馈的问题
message-subject-solved = 已解决：{ $title }
message-subject-ended = 已结束：{ $title }
message-subject-closed = 已关闭：{ $title }
message-solved = 您好！
    您反馈的“{ $service }”问题已经解决：“{ $title }”。
    如果仍有异常，请告诉我们。请求编号为 { $reference }。
message-solved-any = 您好！
    您反馈的问题“{ $title }”已经解决。
    如果仍有异常，请告诉我们。请求编号为 { $reference }。
message-closed = 您好！
    我们为您提交的支持请求“{ $title }”已关闭。
    如果您仍需要帮助，请告诉我们。请求编号为 { $reference }。
message-ended = 您好！
    “{ $service }”的已知问题现已处理完毕：“{ $title }”。您现在应该可以照常使用该服务。
    如果问题仍然存在，请告诉我们。
