# A draft is a request that was begun, kept on the user’s device.
drafts-autosaved = 草稿已保存在此设备上。
drafts-autosaved-without-files = 文字内容已保存在此设备上，但没有空间保存文件。关闭此页面后，需要重新选择文件。
drafts-autosave-failed = 最近的更改未能保存，此设备的存储空间可能不足。请释放一些空间；在确认请求送达之前，请不要关闭此页面。
drafts-discard-current = 放弃草稿
drafts-discard-question = 要放弃此草稿吗？你填写和添加的全部内容将从此设备上删除。原始文件不受影响。
drafts-discarded = 草稿已删除。
confirm-keep = 保留
drafts-form-not-saved = 此草稿无法保存，因此不能在此处打开其他请求。请先提交或放弃此草稿。
drafts-ended-in-other-tab = 此草稿已在其他标签页中提交或删除。如果已在那里提交，请在此处放弃草稿；再次提交会产生重复的请求。
drafts-changed-in-other-tab = 此草稿已在其他标签页中更改。你在此处填写的内容会另存为一份单独的草稿。请只提交其中一份，否则会产生两个请求。

drafts-title = 草稿
drafts-saved-ago = { $minutes ->
    [0] 上次保存：刚刚
   *[other] 上次保存：{ $ago }
}
drafts-untitled = 尚无标题
drafts-untitled-about = { $about }（尚无标题）
drafts-continue = 继续填写
drafts-continue-entry = 继续填写：{ $title }
drafts-discard = 放弃
drafts-opened = 已打开草稿。

storage-unavailable = 此浏览器不允许此页面在设备上保存任何内容。在确认请求送达之前，请不要关闭此页面。
storage-full = 此设备上已没有可用的存储空间，无法保存任何内容。在确认请求送达之前，请不要关闭此页面；释放一些空间后，即可重新保存草稿。
storage-newer-version = 此设备上有一个由较新版本的页面保存的请求，当前版本无法显示。刷新页面后即可查看。
