using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Portal.Frame;
using Eap.Portal.Help;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Portal.Tests.Web;

/// <summary>What an administrator sets about the footer and the words of distress.</summary>
public sealed class SettingsPagesTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Footer = "/admin/settings/footer";
    private const string Help = "/admin/settings/help";
    private const string Form = "form:has(input[name=stamp])";

    [Theory]
    [InlineData(Footer)]
    [InlineData(Help)]
    public async Task Page_EditorsAndStrangers_AreRefused(string address)
    {
        (await Anonymous().GetPageAsync(address)).ShouldAskToSignIn();
        var editor = await SignInAsync(RoleNames.Editor);
        (await editor.GetPageAsync(address)).ShouldBeForbidden();
        (await editor.PostAsync(address, ("Hosts", "别人的"), ("DistressPhrases", "别人的"))).ShouldBeForbidden();
        (await (await SignInAsync(RoleNames.Administrator, "五莲县总工会")).GetPageAsync(address)).ShouldBeForbidden();
    }

    [Fact]
    public async Task Footer_Changed_StandsOnPagesThatWereKeptAndHidesWhatIsEmpty()
    {
        var (administrator, reader) = (await SignInAsync(RoleNames.Administrator), Anonymous());
        await reader.GetPageAsync("/programmes");
        Assert.Empty((await reader.GetPageAsync("/programmes")).Queries);

        (await administrator.SubmitFormAsync(Footer, new()
        {
            ["Hosts"] = "日照市总工会\n", ["CoHosts"] = "", ["Undertakers"] = "甲服务中心\n乙服务中心\n", ["IcpNumber"] = "鲁ＩＣＰ备００００００００号", ["PublicSecurityNumber"] = "", ["SiteCode"] = "3711000000",
        }, Form)).ShouldRedirectTo(Footer);

        Assert.Equal(["主办：日照市总工会", "承办：甲服务中心、乙服务中心", "鲁ICP备00000000号", "网站标识码：3711000000"], (await reader.GetPageAsync("/programmes")).Texts(".footer-facts li"));
        Assert.Contains("修改设置：页脚", await AuditAsync());
    }

    [Theory]
    [InlineData("IcpNumber", "12345", "鲁ICP备")]
    [InlineData("PublicSecurityNumber", "鲁公网安备123号", "14 位")]
    [InlineData("SiteCode", "98765", "10 位")]
    [InlineData("Hosts", "一个长得不像单位名称的单位名称一个长得不像单位名称的单位名称一个长得不像单位名称的单位名称", "太长")]
    public async Task Footer_WrongInput_IsRefusedAtTheFieldAndKept(string field, string typed, string message)
    {
        var administrator = await SignInAsync(RoleNames.Administrator);

        var page = await administrator.SubmitFormAsync(Footer, new() { [field] = typed }, Form);

        page.ShouldBeOk().ShouldRefuseField(field, message);
        Assert.Contains(typed, page.Text(Form) + page.Document.QuerySelector($"#{field}")!.GetAttribute("value"));
        Assert.DoesNotContain(typed, System.Text.Json.JsonSerializer.Serialize(await StoredAsync<FooterSettings>(), new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task Distress_PhraseAdded_BringsTheHelpCardAtOnce()
    {
        var (administrator, reader) = (await SignInAsync(RoleNames.Administrator), Anonymous());
        Assert.Empty((await reader.GetPageAsync("/search?q=天黑了不想回家")).Texts(".help-card"));
        var phrases = (await StoredAsync<HelpSettings>()).DistressPhrases;

        (await administrator.SubmitFormAsync(Help, new() { ["DistressPhrases"] = string.Join('\n', phrases.Append("不想回家")) }, Form)).ShouldRedirectTo(Help);

        Assert.NotEmpty((await reader.GetPageAsync("/search?q=天黑了不想回家")).Texts(".help-card"));
        Assert.Equal(phrases.Append("不想回家"), (await StoredAsync<HelpSettings>()).DistressPhrases);
        Assert.Contains("修改设置：求助", await AuditAsync());
    }

    [Theory]
    [InlineData("", "至少留一句")]
    [InlineData("不想活了\n累", "太短")]
    [InlineData("不想活了\n……", "太短")]
    [InlineData("不想活了\n一句长得谁也不会原样打进搜索框里的求助的话真的太长了", "太长")]
    public async Task Distress_WrongInput_IsRefusedAtTheField(string typed, string message)
    {
        var before = (await StoredAsync<HelpSettings>()).DistressPhrases.Count;

        (await (await SignInAsync(RoleNames.Administrator)).SubmitFormAsync(Help, new() { ["DistressPhrases"] = typed }, Form)).ShouldBeOk().ShouldRefuseField("DistressPhrases", message);

        Assert.Equal(before, (await StoredAsync<HelpSettings>()).DistressPhrases.Count);
    }

    [Fact]
    public async Task Footer_SomebodyElseWasFirst_SaysSoAndKeepsWhatWasTyped()
    {
        var (one, two) = (await SignInAsync(RoleNames.Administrator), await SignInAsync(RoleNames.Administrator));
        var page = await two.GetPageAsync(Footer);
        await one.SubmitFormAsync(Footer, new() { ["CoHosts"] = "先保存的单位" }, Form);

        var answer = await two.SubmitFormAsync(page, new() { ["CoHosts"] = "后保存的单位" }, Form);

        Assert.Contains("别人刚改过", answer.ShouldBeOk().Text(".error-summary"));
        Assert.Equal("后保存的单位", answer.Text("#CoHosts"));
        Assert.Equal(["先保存的单位"], (await StoredAsync<FooterSettings>()).CoHosts);
    }

    private async Task<T> StoredAsync<T>() where T : class, new() => await Site.Services.GetRequiredService<SiteSettings>().GetAsync<T>();

    private Task<List<string>> AuditAsync() => Site.QueryAsync(db => db.Set<AuditEvent>().Where(row => row.Category == "Settings").Select(row => row.Summary).ToListAsync());
}
