using Eap.Organizations.Contacts;
using Eap.Organizations.Directory;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Organizations.Tests.Web;

public sealed class UnitContactTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Pages_ForOthersThanTheUnitAndThoseAbove_AreClosed()
    {
        var (juxian, other) = (await Address("莒县总工会"), await Address("五莲县总工会"));
        (await Anonymous().GetPageAsync(juxian)).ShouldAskToSignIn();
        var editor = await SignInAsync(RoleNames.Editor);
        foreach (var page in new[] { "/admin/contacts", juxian }) (await editor.GetPageAsync(page)).ShouldBeForbidden();
        var union = await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会");

        Assert.DoesNotContain("五莲县总工会", (await union.GetPageAsync("/admin/contacts")).ShouldBeOk().BodyText);
        (await union.GetPageAsync(juxian)).ShouldBeOk();
        (await union.GetPageAsync(other)).ShouldBeForbidden();
        (await union.PostAsync(other, ("Lead.Name", "例甲"), ("Lead.Phone", "000-0000"))).ShouldBeForbidden();
        (await union.GetPageAsync("/admin/contacts/nowhere")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Save_AnotherPerson_EndsTheOneBeforeAndOneLeadIsActive()
    {
        var (id, address) = ((await Data.OrganizationNamedAsync("岚山区总工会")).OrganizationId, await Address("岚山区总工会"));
        var union = await SignInAsync(RoleNames.UnionAdministrator, "岚山区总工会");

        (await union.SubmitFormAsync(address, new() { ["Lead.Name"] = "例甲", ["Lead.Post"] = "副主席", ["Lead.Phone"] = "０６３３-0000000", ["Deputy.Name"] = "例乙", ["Deputy.Phone"] = "000 0000 0000" })).ShouldRedirectTo(address);
        (await union.SubmitFormAsync(address, new() { ["Lead.Phone"] = "0633-0000001" })).ShouldRedirectTo(address);
        (await union.SubmitFormAsync(address, new() { ["Lead.Name"] = "例丙" })).ShouldRedirectTo(address);

        var rows = await Site.QueryAsync(db => db.Set<UnitContact>().Where(row => row.OrganizationId == id).OrderBy(row => row.Id).ToListAsync());
        Assert.Equal(["Lead 例甲 0633-0000001 False", "Deputy 例乙 000 0000 0000 True", "Lead 例丙 0633-0000001 True"], rows.Select(row => $"{row.Role} {row.Name} {row.Phone} {row.IsActive}"));
        Assert.NotNull(rows[0].Until);
        Assert.Contains("例甲", (await union.GetPageAsync(address)).Text("table"));
    }

    [Fact]
    public async Task Save_WithWhatCannotBe_KeepsTheTextAndSaysWhy()
    {
        var address = await Address("东港区总工会");
        var union = await SignInAsync(RoleNames.UnionAdministrator, "东港区总工会");
        var stranger = await Data.AccountAsync(RoleNames.UnionAdministrator, "五莲县总工会");

        Assert.Contains("电话写数字", (await union.SubmitFormAsync(address, new() { ["Lead.Name"] = "例甲", ["Lead.Phone"] = "见微信" })).ShouldBeOk().Text(".message"));
        Assert.Contains("先定负责人", (await union.SubmitFormAsync(address, new() { ["Deputy.Name"] = "例乙", ["Deputy.Phone"] = "0000000" })).ShouldBeOk().BodyText);
        Assert.Contains("同一个人", (await union.SubmitFormAsync(address, new() { ["Lead.Name"] = "例乙", ["Lead.Phone"] = "0000000", ["Deputy.Name"] = "例乙", ["Deputy.Phone"] = "0000000" })).ShouldBeOk().BodyText);
        Assert.Contains("在本单位没有角色", (await union.PostAsync(address, ("Lead.Name", "例甲"), ("Lead.Phone", "0000000"), ("Lead.UserId", stranger.Id))).ShouldBeOk().BodyText);
        var stale = await union.GetPageAsync(address);
        (await union.SubmitFormAsync(address, new() { ["Lead.Name"] = "例甲", ["Lead.Phone"] = "0000000" })).ShouldRedirectTo(address);
        Assert.Contains("别人刚改过", (await union.SubmitFormAsync(stale, new() { ["Lead.Name"] = "例丁", ["Lead.Phone"] = "0000001" })).ShouldBeOk().BodyText);
    }

    [Fact]
    public async Task List_WithMoreUnits_AsksAsOften()
    {
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        await centre.GetPageAsync("/admin/contacts");
        var one = await centre.GetPageAsync("/admin/contacts");
        for (var i = 0; i < 3; i++) await Data.OrganizationAsync($"例厂{i}工会", "莒县总工会", OrganizationKind.EnterpriseUnion);

        var more = await centre.GetPageAsync("/admin/contacts?missing=true");

        Assert.Equal(one.Queries.Count, more.Queries.Count);
        Assert.Contains("例厂2工会", more.BodyText);
    }

    private async Task<string> Address(string unit) => $"/admin/contacts/{(await Data.OrganizationNamedAsync(unit)).OrganizationId}";
}
