using Eap.Lectures.Requests.Rules;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Testing;

namespace Eap.Lectures.Tests.Web;

public sealed class LectureRequestSettingsTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Page = "/admin/settings/lectures";
    private const string Form = "form[action='/admin/settings/lectures']";

    [Fact]
    public async Task LeadTime_Changed_IsStoredAndCounts()
    {
        var administrator = await SignInAsync(RoleNames.Administrator);

        await administrator.SubmitFormAsync(Page, new() { ["LeadWorkingDays"] = "１５" }, form: Form);

        Assert.Equal(15, (await Site.UseAsync<SiteSettings, LectureRequestSettings>(settings => settings.GetAsync<LectureRequestSettings>().AsTask())).LeadWorkingDays);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("61")]
    [InlineData("两周")]
    public async Task LeadTime_NoNumberOfDays_IsSaidAtTheField(string typed)
    {
        var page = await (await SignInAsync(RoleNames.Administrator)).SubmitFormAsync(Page, new() { ["LeadWorkingDays"] = typed }, form: Form);

        Assert.Contains("0 到 60 之间的整数", page.ShouldBeOk().BodyText);
        Assert.DoesNotContain(typed, (await (await SignInAsync(RoleNames.Administrator)).GetPageAsync(Page)).Document.QuerySelector("#LeadWorkingDays")!.GetAttribute("value"));
        (await (await SignInAsync(RoleNames.ServiceCentre)).GetPageAsync(Page)).ShouldBeForbidden();
    }
}
