namespace Eap.Portal.Errors;

/// <summary>What an error page says.</summary>
/// <param name="Code">The status code.</param>
/// <param name="Title">What happened.</param>
/// <param name="Explanation">Why, and what to do.</param>
public sealed record ErrorPage(int Code, string Title, string Explanation)
{
    /// <summary>The words for a status code.</summary>
    public static ErrorPage Of(int code) => code switch
    {
        400 => new(400, "这次提交没有成功", "页面可能开得太久了，或者地址、填写的内容里有不认识的字符。请回到上一页，刷新后再试一次；填好的长文字，先复制一份。"),
        401 or 403 => new(code, "你没有权限打开这一页", "如果你是工会工作人员，请用有权限的账号登录；账号由上级工会发放。看文章、看讲座、找电话都不用登录。"),
        405 => new(405, "这个地址不能这样打开", "请从首页或搜索重新进入。"),
        409 => new(409, "别人刚刚改过同一处", "你的文字没有丢，请回到上一页，看过对方的改动再保存。"),
        413 => new(413, "文件太大", "请压缩图片或拆成几个文件再上传。"),
        415 => new(415, "这种文件不能上传", "请换成页面上写明的格式。"),
        429 => new(429, "提交得太频繁", "请等一分钟再试。看文章、找电话不受影响。"),
        _ => new(404, "没有找到这一页", "地址可能写错了，也可能内容已经撤下。可以搜一搜，或者从下面的地方进去。"),
    };
}
