using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Outbox;
using Eap.Platform.Recipes;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Notifications.Tests.Web;

public sealed class ChannelTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>, IAsyncLifetime
{
    private const string Page = "/admin/settings/channel";
    private const string FormOf = "form[action='/admin/settings/channel']";
    private const string Preferences = "form[action='/my/notifications/preferences']";
    private const string Key = "kkkk-access-7788";
    private const string Secret = "SECabcdef0123456789";
    private const string Phone = "00000000123";
    private readonly ChannelPeer _peer = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        // What a test left waiting must not go to the peer of the next.
        await Site.InUnitAsync(unit => unit.Db.Set<OutboxMessage>().ExecuteDeleteAsync());
        await _peer.DisposeAsync();
    }

    [Fact]
    public async Task Message_ToWhoAskedForIt_IsNeutralSignedAndWipedAfterwards()
    {
        await OpenAsync();
        var (asked, silent) = (await AskedAsync(), await Data.AccountAsync("Editor", change: user => user.PhoneNumber = "00000000999"));

        await Data.NotifyAsync(new("例某某的申请被退回", "身份证号不清楚", "/admin"), asked.Id, silent.Id);
        var waiting = await RowAsync();
        await Site.TickAsync();

        var request = Assert.Single(_peer.Requests);
        Assert.Equal("POST", request.Method);
        var query = request.Url.Split('?')[1].Split('&').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        Assert.Equal(Key, query["access_token"]);
        Assert.Equal(Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{query["timestamp"]}\n{Secret}"))), query["sign"]);
        Assert.Equal(waiting.MessageId, request.Headers["Idempotency-Key"]);
        var body = JsonNode.Parse(request.Body)!;
        Assert.Equal(Phone, body["at"]!["atMobiles"]![0]!.GetValue<string>());
        Assert.StartsWith("日照市职工心理健康服务：有一条新消息\n登录后点“消息”查看。", body["text"]!["content"]!.GetValue<string>());
        Assert.DoesNotContain("例某某", request.Body);
        Assert.DoesNotContain(Phone, waiting.Payload);
        Assert.DoesNotContain("新消息", waiting.Payload);
        var sent = await RowAsync();
        Assert.NotNull(sent.SentUtc);
        Assert.Equal("", sent.Payload);
    }

    [Fact]
    public async Task Message_ThatInsists_SaysItIsUrgentAndLeadsToItsPage()
    {
        await OpenAsync();
        var account = await AskedAsync();
        var general = await Site.UseAsync<SiteSettings, GeneralSettings>(settings => settings.GetAsync<GeneralSettings>().AsTask());

        await Site.InUnitAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, new GeneralSettings { SiteName = general.SiteName, BaseUrl = "https://eap.example.cn/" }, default));
        await Data.NotifyAsync(new("莒县出了事故", "工伤", "/admin/urgent/7", Insists: true), account.Id);
        await Site.InUnitAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, general, default));
        await Site.TickAsync();

        var content = JsonNode.Parse(Assert.Single(_peer.Requests).Body)!["text"]!["content"]!.GetValue<string>();
        Assert.StartsWith("日照市职工心理健康服务：有急事等你，请现在登录\n登录后点“消息”，看最上面一条。", content);
        Assert.EndsWith("https://eap.example.cn/admin/urgent/7", content);
        Assert.DoesNotContain("有一条新消息", content);
        foreach (var secret in new[] { "莒县", "事故", "工伤" }) Assert.DoesNotContain(secret, content);
    }

    [Fact]
    public async Task Answer_OkWithAnErrorCode_CountsAsRefusedAndIsTriedAgainUnderTheSameId()
    {
        await OpenAsync();
        var account = await AskedAsync();
        _peer.Answer = asked => (200, $$"""{"errcode":310000,"errmsg":"sign not match {{Key}} {{Phone}}"}""");

        await Data.NotifyAsync(new("消息"), account.Id);
        await Site.TickAsync();
        var refused = await RowAsync();
        _peer.Answer = _ => (200, """{"errcode":0}""");
        Site.Clock.Advance(TimeSpan.FromSeconds(11));
        await Site.TickAsync();

        Assert.Null(refused.SentUtc);
        Assert.Contains("sign not match", refused.LastError);
        Assert.DoesNotContain(Key, refused.LastError);
        Assert.DoesNotContain(Phone, refused.LastError);
        Assert.NotNull((await RowAsync()).SentUtc);
        Assert.Single(_peer.Requests.Select(request => request.Headers["Idempotency-Key"]).Distinct());
        Assert.Equal(2, _peer.Requests.Count);
    }

    [Fact]
    public async Task Peer_GoneForHours_IsGivenUpToAPersonWhoTriesAgain()
    {
        await OpenAsync();
        var account = await AskedAsync();
        _peer.Answer = _ => (503, "down");

        await Data.NotifyAsync(new("消息"), account.Id);
        for (var attempt = 0; attempt < 14; attempt++)
        {
            await Site.TickAsync();
            Site.Clock.Advance(TimeSpan.FromMinutes(61));
        }

        var row = await RowAsync();
        Assert.Equal(12, row.Attempts);
        Assert.NotNull(row.GivenUpUtc);
        Assert.Equal(12, _peer.Requests.Count);
        var administrator = await SignInAsync(RoleNames.Administrator);
        Assert.Contains("等人决定", (await administrator.GetFinalPageAsync("/admin")).BodyText);
        var page = await administrator.GetPageAsync("/admin/outbox");
        Assert.Contains("不再自动试", page.ShouldBeOk().BodyText);
        Assert.DoesNotContain(Phone, page.Html);
        _peer.Answer = _ => (200, """{"errcode":0}""");
        await administrator.SubmitFormAsync(page, form: $"form[action='/admin/outbox/{row.Id}/retry']");
        await Site.TickAsync();
        Assert.NotNull((await RowAsync()).SentUtc);
        (await administrator.PostAsync($"/admin/outbox/{row.Id}/drop")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Outbox_OneThatIsDropped_IsGoneAndAudited()
    {
        await OpenAsync();
        var account = await AskedAsync();
        var administrator = await SignInAsync(RoleNames.Administrator);
        _peer.Answer = _ => (500, "");
        await Data.NotifyAsync(new("消息"), account.Id);
        await Site.TickAsync();
        var row = await RowAsync();

        await administrator.SubmitFormAsync("/admin/outbox", form: $"form[action='/admin/outbox/{row.Id}/drop']");

        Assert.False(await Site.QueryAsync(db => db.Set<OutboxMessage>().AnyAsync(message => message.Id == row.Id)));
        Assert.True(await Site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(line => line.Name == "Dropped" && line.SubjectId == row.MessageId)));
        (await (await SignInAsync(RoleNames.Editor)).GetPageAsync("/admin/outbox")).ShouldBeForbidden();
    }

    [Theory]
    [InlineData(302, "转到别的地址")]
    [InlineData(200, "太长")]
    public async Task Answer_RedirectOrTooLong_IsNotFollowedNorReadToTheEnd(int status, string words)
    {
        await OpenAsync();
        var account = await AskedAsync();
        _peer.Location = $"http://127.0.0.1:{_peer.Port}/elsewhere";
        _peer.Answer = _ => (status, new string('a', status == 200 ? 200_000 : 1));

        await Data.NotifyAsync(new("消息"), account.Id);
        await Site.TickAsync();

        Assert.Single(_peer.Requests);
        Assert.Contains(words, (await RowAsync()).LastError);
    }

    [Fact]
    public async Task Token_IsFetchedOnceKeptAndFetchedAnewWhenItIsRefused()
    {
        await OpenAsync(settings =>
        {
            settings["TokenAddress"] = $"http://127.0.0.1:{_peer.Port}/gettoken?corpid=a&corpsecret={{secret}}";
            settings["Address"] = $"http://127.0.0.1:{_peer.Port}/send?access_token={{token}}";
        });
        var account = await AskedAsync();
        var issued = 0;
        _peer.Answer = asked => asked.Url.StartsWith("/gettoken", StringComparison.Ordinal)
            ? (200, $$"""{"errcode":0,"access_token":"T{{++issued}}","expires_in":7200}""")
            : (200, asked.Url.EndsWith("T1", StringComparison.Ordinal) && issued == 1 && _peer.Requests.Count > 3 ? """{"errcode":40014}""" : """{"errcode":0}""");

        for (var i = 0; i < 3; i++) await Data.NotifyAsync(new($"消息 {i}"), account.Id);
        await Site.TickAsync();
        Site.Clock.Advance(TimeSpan.FromSeconds(30));
        await Site.TickAsync();

        Assert.Equal(["/gettoken?corpid=a&corpsecret=" + Secret, "/send?access_token=T1", "/send?access_token=T1", "/send?access_token=T1", "/gettoken?corpid=a&corpsecret=" + Secret, "/send?access_token=T2"],
            _peer.Requests.Select(request => request.Url));
        Assert.Equal(3, await Site.QueryAsync(db => db.Set<OutboxMessage>().CountAsync(row => row.Kind == "HttpChannel" && row.SentUtc != null)));
    }

    [Fact]
    public async Task Secrets_AreNeverShownExportedAuditedOrLogged()
    {
        await OpenAsync();
        var administrator = await SignInAsync(RoleNames.Administrator);
        var page = await administrator.GetPageAsync(Page);

        await administrator.SubmitFormAsync(page, new() { ["Label"] = "短信" }, form: FormOf);
        await administrator.SubmitFormAsync(Page, new() { ["Body"] = "不是 JSON", ["Key"] = "typed-again-1" }, form: FormOf);
        await Data.NotifyAsync(new("消息"), (await AskedAsync()).Id);
        _peer.Answer = _ => (500, Key + Secret);
        await Site.TickAsync();

        Assert.Contains("已经填过", page.BodyText);
        var stored = await Site.QueryAsync(db => db.Set<SiteSetting>().Where(row => row.Name == "ChannelSettings").Select(row => row.Json).SingleAsync());
        var trail = await Site.QueryAsync(db => db.Set<AuditEvent>().Select(line => line.Summary + line.Data).ToListAsync());
        var export = (await Site.UseAsync<RecipeExporter, JsonNode>(async exporter => (JsonNode)await exporter.ExportAsync("out", CancellationToken.None))).ToJsonString();
        Assert.Contains("ChannelSettings", export);
        Assert.DoesNotContain("sealed:", export);
        foreach (var text in trail.Append(page.Html).Append(stored).Append(export).Append((await RowAsync()).LastError!).Concat(Site.Logs.Lines))
        {
            Assert.DoesNotContain(Key, text);
            Assert.DoesNotContain(Secret, text);
            Assert.DoesNotContain("typed-again-1", text);
        }

        Assert.Contains("短信", stored);
    }

    [Fact]
    public async Task Trial_SendsToOneselfAndSaysHowItWent()
    {
        var account = await AskedAsync(RoleNames.Administrator);
        var administrator = await Site.SignInAsync(account);
        await OpenAsync(client: administrator);

        var works = await administrator.FollowAsync(await administrator.SubmitFormAsync(Page, form: FormOf, button: "tryOut"));
        _peer.Answer = _ => (200, """{"errcode":300001,"errmsg":"token is not exist"}""");
        var fails = await administrator.FollowAsync(await administrator.SubmitFormAsync(Page, form: FormOf, button: "tryOut"));

        Assert.Contains("试发的一条对方收下了", works.BodyText);
        Assert.Contains("token is not exist", fails.BodyText);
        Assert.Contains(Phone, _peer.Requests[0].Body);
    }

    [Theory]
    [InlineData("Address", "http://sms.example.cn/send?x={to}", "https://")]
    [InlineData("Address", "https://{to}.example.cn/send", "域名后面")]
    [InlineData("Address", "https://user:pass@example.cn/{to}", "https://")]
    [InlineData("Body", "{\"a\":{to}", "不是完整的 JSON")]
    [InlineData("Body", "{\"a\":\"{phone}\",\"b\":\"{to}\"}", "没有 {phone} 这个占位符")]
    [InlineData("Body", "{\"a\":\"b\"}", "要有 {to}")]
    [InlineData("Headers", "没有冒号", "名称: 值")]
    [InlineData("Headers", "Host: other.example", "由系统自己写")]
    [InlineData("TokenAddress", "ftp://x", "https://")]
    public async Task Settings_BadInput_IsSaidAtTheFieldAndNotStored(string field, string value, string words)
    {
        var administrator = await SignInAsync(RoleNames.Administrator);
        await OpenAsync(client: administrator);
        var before = await StoredAsync();

        var page = await administrator.SubmitFormAsync(Page, new() { [field] = value }, form: FormOf);

        Assert.Contains(words, page.ShouldBeOk().BodyText);
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task Preset_FillsTheFormWithoutStoring()
    {
        var administrator = await SignInAsync(RoleNames.Administrator);
        var before = await StoredAsync();

        var page = await administrator.GetPageAsync(Page + "?preset=wecom-app");

        Assert.Contains("qyapi.weixin.qq.com/cgi-bin/message/send", page.ShouldBeOk().Document.QuerySelector("#Address")!.GetAttribute("value"));
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task Preferences_NumberThatIsNone_IsSaidAndNothingStored()
    {
        await OpenAsync();
        var account = await Data.AccountAsync("Editor");
        var client = await Site.SignInAsync(account);

        var wrong = await client.FollowAsync(await client.SubmitFormAsync("/my/notifications", new() { ["byPhone"] = true, ["phone"] = "不是号码" }, form: Preferences));
        var missing = await client.FollowAsync(await client.SubmitFormAsync("/my/notifications", new() { ["byPhone"] = true, ["phone"] = "" }, form: Preferences));
        var right = await client.FollowAsync(await client.SubmitFormAsync("/my/notifications", new() { ["byPhone"] = true, ["phone"] = "000-0000-0123" }, form: Preferences));

        Assert.Contains("手机号不对", wrong.BodyText);
        Assert.Contains("请填上手机号", missing.BodyText);
        Assert.Contains("会发手机消息提醒你", right.BodyText);
        var lines = await Site.QueryAsync(db => db.Set<AuditEvent>().Where(row => row.SubjectId == account.Id && row.Category == "Notification").Select(row => row.Summary).ToListAsync());
        Assert.Equal(["打开手机消息", "填写自己的手机号"], lines);
    }

    [Fact]
    public async Task Site_StoppedBetweenWritingAndSending_SendsAfterItsRestart()
    {
        await using var peer = new ChannelPeer();
        await using var before = await SiteHost.StartAsync();
        var account = await before.Data.AccountAsync("Editor", change: user => user.PhoneNumber = Phone);
        await before.InUnitAsync(async unit =>
        {
            unit.Db.Add(new NotificationPreference { UserId = account.Id, ByPhone = true });
            await unit.Get<SiteSettings>().SetAsync(unit, new Eap.Notifications.Channel.ChannelSettings { IsOn = true, Address = $"http://127.0.0.1:{peer.Port}/send", Body = """{"to":"{to}"}""" }, CancellationToken.None);
        });
        await before.Data.NotifyAsync(new("消息"), account.Id);

        await using var after = await SiteHost.StartAsync(before.Options with { Storage = before.Storage, StartsAt = before.Clock.GetUtcNow().AddSeconds(1) });
        await after.TickAsync();

        Assert.Contains(Phone, Assert.Single(peer.Requests).Body);
    }

    private Task<OutboxMessage> RowAsync() => Site.QueryAsync(db => db.Set<OutboxMessage>().Where(row => row.Kind == "HttpChannel").OrderByDescending(row => row.Id).FirstAsync());

    private Task<string?> StoredAsync() => Site.QueryAsync(db => db.Set<SiteSetting>().Where(row => row.Name == "ChannelSettings").Select(row => (string?)row.Json).FirstOrDefaultAsync());

    private async Task<SiteAccount> AskedAsync(string role = RoleNames.Editor)
    {
        var account = await Data.AccountAsync(role, change: user => user.PhoneNumber = Phone);
        await Site.InUnitAsync(unit =>
        {
            unit.Db.Add(new NotificationPreference { UserId = account.Id, ByPhone = true });
            return Task.CompletedTask;
        });
        return account;
    }

    private async Task OpenAsync(Action<FormFields>? change = null, SiteClient? client = null)
    {
        client ??= await SignInAsync(RoleNames.Administrator);
        var fields = new FormFields { ["IsOn"] = true, ["Address"] = $"http://127.0.0.1:{_peer.Port}/robot/send?access_token={{key}}&timestamp={{timestamp}}&sign={{sign}}", ["Key"] = Key, ["Secret"] = Secret, ["TokenAddress"] = "" };
        change?.Invoke(fields);
        (await client.SubmitFormAsync(Page + "?preset=dingtalk", fields, form: FormOf)).ShouldRedirectTo(Page);
    }
}
