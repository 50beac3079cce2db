using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Eap.Platform.Settings;

namespace Eap.Notifications.Channel;

/// <summary>Says what is wrong with the channel's settings, before a message finds out.</summary>
internal sealed partial class ChannelCheck(ChannelDoor door)
{
    private const int MaxBody = 4000;
    private const int MaxAddress = 1000;
    private static readonly Dictionary<string, string> Sample = ChannelText.Names.ToDictionary(name => name, _ => "1");

    // What the site sets itself, or what would change how the request is read.
    private static readonly HashSet<string> OwnHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Content-Length", "Content-Type", "Transfer-Encoding", "Connection", "Idempotency-Key", "Cookie", "Upgrade", "Expect", "TE", "Trailer",
    };

    public void Check(ChannelSettings value, SettingsInput input)
    {
        if (value.Label.Length is 0 or > 20) input.Fail(nameof(value.Label), "请写大家怎么叫它，最多 20 个字，例如：短信。");
        if (value.IsOn || value.Address.Length > 0) CheckAddress(nameof(value.Address), value.Address, input);
        if (value.TokenAddress.Length > 0) CheckAddress(nameof(value.TokenAddress), value.TokenAddress, input);
        if (ChannelText.Asks(value.TokenAddress, "token")) input.Fail(nameof(value.TokenAddress), "取令牌的地址里不能用 {token}。");
        if (value.TokenAddress.Length > 0 && value.TokenField.Length == 0) input.Fail(nameof(value.TokenField), "请写令牌在回答的哪个字段里，一般是 access_token。");
        foreach (var header in value.Headers) CheckHeader(header, input);
        CheckBody(value, input);
        if (value.SuccessField.Length > 0 && value.SuccessValue.Length == 0) input.Fail(nameof(value.SuccessValue), "写了看哪个字段，也要写等于什么才算成功。");
    }

    private void CheckAddress(string field, string address, SettingsInput input)
    {
        if (Problem(address) is { } problem) input.Fail(field, problem);
        Uri? uri = null;
        if (address.Length > MaxAddress || !Uri.TryCreate(ChannelText.Fill(address, Sample, ChannelText.ForAddress), UriKind.Absolute, out uri) || !door.Allows(uri))
            input.Fail(field, "地址要以 https:// 开头，最多 1000 个字，里面不带用户名和密码。");
        // A host made of what is put in would let a recipient choose the server.
        else if (FixedHost().Match(address) is not { Success: true }) input.Fail(field, "占位符只能写在域名后面的路径和参数里。");
    }

    private static void CheckHeader(string header, SettingsInput input)
    {
        const string field = nameof(ChannelSettings.Headers);
        var name = header.Split(':')[0].Trim();
        if (!header.Contains(':') || !HeaderName().IsMatch(name)) input.Fail(field, $"“{Short(header)}”写成“名称: 值”的样子。");
        else if (OwnHeaders.Contains(name)) input.Fail(field, $"“{name}”由系统自己写，请去掉这一行。");
        else if (header.Any(character => character > '~')) input.Fail(field, $"“{name}”的值只能用英文字母、数字和符号。");
        else if (ChannelText.Unknown(header).Concat(new[] { "title", "text" }.Where(text => ChannelText.Asks(header, text))).FirstOrDefault() is { } unknown) input.Fail(field, $"请求头里不能用 {{{unknown}}}。");
    }

    private static void CheckBody(ChannelSettings value, SettingsInput input)
    {
        if (value.Body.Length > MaxBody) input.Fail(nameof(value.Body), $"正文最多 {MaxBody} 个字。");
        if (Problem(value.Body) is { } problem) input.Fail(nameof(value.Body), problem);
        if (value is { ContentType: ChannelSettings.Json, Body.Length: > 0 } && !IsJson(ChannelText.Fill(value.Body, Sample, ChannelText.ForJson)))
            input.Fail(nameof(value.Body), "正文不是完整的 JSON，请检查引号、逗号和括号。");
        if (value.IsOn && !ChannelText.Asks(value.Body, "to") && !ChannelText.Asks(value.Address, "to")) input.Fail(nameof(value.Body), "正文或地址里要有 {to}，不然不知道发给谁。");
    }

    private static string? Problem(string text) => ChannelText.Unknown(text).FirstOrDefault() is { } unknown
        ? $"没有 {{{unknown}}} 这个占位符。能用的有：{string.Join('、', ChannelText.Names.Select(name => $"{{{name}}}"))}。" : null;

    private static bool IsJson(string text)
    {
        try
        {
            return JsonNode.Parse(text) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Short(string text) => text.Length > 20 ? text[..20] + "…" : text;

    [GeneratedRegex(@"^https?://[^/?#{}]+([/?]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex FixedHost();

    [GeneratedRegex("^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,60}$")]
    private static partial Regex HeaderName();
}
