namespace Eap.Notifications.Channel;

/// <summary>What to begin with for a known kind of server; retold from its public documentation, to be checked against it.</summary>
/// <param name="Name">Its name in the page's address.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Advice">What to fill in still.</param>
/// <param name="Settings">The settings it suggests; its secrets are never among them.</param>
public sealed record ChannelPreset(string Name, string Title, string Advice, ChannelSettings Settings)
{
    private const string Content = """{title}\n{text}\n{link}""";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<ChannelPreset> All =
    [
        new("sms", "短信网关", "地址、字段名照网关的接口文档改；访问密钥填网关给的令牌。", new()
        {
            Label = "短信", Address = "https://sms.example.gov.cn/send", Headers = ["Authorization: Bearer {key}"],
            Body = """{"phone":"{to}","content":"{title}。{text}","requestId":"{id}"}""", SuccessField = "code", SuccessValue = "0",
        }),
        new("wecom-app", "企业微信应用", "把取令牌地址里的“企业ID”和正文里的 1000002 换成自己的企业 ID 和应用的 AgentId，签名密钥填应用的 Secret。站内的用户名要和企业微信的账号一致。", new()
        {
            Label = "企业微信", Recipient = ChannelRecipient.UserName, TokenAddress = "https://qyapi.weixin.qq.com/cgi-bin/gettoken?corpid=企业ID&corpsecret={secret}", TokenField = "access_token",
            Address = "https://qyapi.weixin.qq.com/cgi-bin/message/send?access_token={token}",
            Body = """{"touser":"{to}","msgtype":"text","agentid":1000002,"text":{"content":"CONTENT"},"enable_duplicate_check":1}""".Replace("CONTENT", Content, StringComparison.Ordinal),
            SuccessField = "errcode", SuccessValue = "0",
        }),
        new("wecom-robot", "企业微信群机器人", "访问密钥填机器人地址里 key= 后面的一段。消息发在群里，群里的人都看得到谁被提醒。", new()
        {
            Label = "企业微信", Address = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={key}",
            Body = """{"msgtype":"text","text":{"content":"CONTENT","mentioned_mobile_list":["{to}"]}}""".Replace("CONTENT", Content, StringComparison.Ordinal),
            SuccessField = "errcode", SuccessValue = "0",
        }),
        new("dingtalk", "钉钉群机器人", "安全设置选“加签”：访问密钥填 access_token= 后面的一段，签名密钥填 SEC 开头的一串。消息发在群里，群里的人都看得到谁被提醒。", new()
        {
            Label = "钉钉", Address = "https://oapi.dingtalk.com/robot/send?access_token={key}&timestamp={timestamp}&sign={sign}",
            Body = """{"msgtype":"text","text":{"content":"CONTENT"},"at":{"atMobiles":["{to}"]}}""".Replace("CONTENT", Content, StringComparison.Ordinal),
            SuccessField = "errcode", SuccessValue = "0",
        }),
    ];
}
