using Eap.Contents.Model;
using Eap.Experts.Calendar;
using Eap.Experts.Profiles;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Experts.Tests.Web;

public sealed class ExpertDeskTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Part = nameof(ExpertPart);

    [Fact]
    public async Task Desk_AnonymousAndOtherRoles_AreRefused()
    {
        (await Anonymous().GetPageAsync("/admin/experts")).ShouldAskToSignIn();
        (await (await SignInAsync(RoleNames.Editor)).GetPageAsync("/admin/experts")).ShouldBeForbidden();
    }

    [Fact]
    public async Task Expert_Created_IsInThePoolWithContactsEncrypted()
    {
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var form = await centre.GetFinalPageAsync("/admin/experts/create");

        var answer = await centre.SubmitFormAsync(form, new()
        {
            [$"{Part}.Name"] = "例一鸣", [$"{Part}.ServiceTypes"] = ["Lecture", "Intervention"], [$"{Part}.Employer"] = "例市医院", [$"{Part}.Email"] = "li@example.cn", [$"{Part}.Phone"] = "00000000002",
        });

        Assert.Equal("", string.Join('|', answer.Document.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href") + link.TextContent)) + string.Join('|', answer.Texts(".status.error")));
        var item = await Site.QueryAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(row => row.DisplayText == "例一鸣" && row.Latest));
        answer.ShouldRedirectTo($"/admin/experts/{item.ContentItemId}/edit");
        Assert.True(item is { Published: true, Visibility: Visibility.Private });
        Assert.DoesNotContain("li@example.cn", item.Data);
        var list = await centre.GetPageAsync("/admin/experts?service=Intervention");
        Assert.Contains("例一鸣", list.BodyText);
        Assert.DoesNotContain("例一鸣", (await centre.GetPageAsync("/admin/experts?service=Training")).BodyText);
        Assert.DoesNotContain("li@example.cn", (await centre.GetPageAsync($"/admin/experts/{item.ContentItemId}/edit")).Html);
    }

    [Fact]
    public async Task Form_WithoutServiceOrWithABadAddress_NamesTheFieldsAndStoresNothing()
    {
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var form = await centre.GetFinalPageAsync("/admin/experts/create");

        var answer = await centre.SubmitFormAsync(form, new() { [$"{Part}.Name"] = "例二", [$"{Part}.Email"] = "不是邮箱" });

        answer.ShouldBeOk();
        Assert.Contains("请填写“能承担的服务”", answer.BodyText);
        Assert.Contains("邮箱写成", answer.BodyText);
        Assert.False(await Site.QueryAsync(db => db.Set<ContentItem>().AnyAsync(row => row.DisplayText == "例二")));
    }

    [Fact]
    public async Task Contacts_Shown_AreAuditedWithoutTheirValues()
    {
        var expert = await Data.ExpertAsync("例三");
        var centre = await SignInAsync(RoleNames.ServiceCentre);

        var page = await centre.PostAsync($"/admin/experts/{expert.ContentItemId}/contacts");

        Assert.Contains("000-0000-0001", page.BodyText);
        var line = await Site.QueryAsync(db => db.Set<AuditEvent>().SingleAsync(row => row.Name == "ContactsRead" && row.SubjectId == expert.ContentItemId));
        Assert.DoesNotContain("0000", line.Summary);
    }

    [Fact]
    public async Task Expert_OfAnotherOrganisation_IsRefusedAtEveryDoor()
    {
        var expert = await Data.ExpertAsync("例四", at: "莒县总工会");
        var centre = await SignInAsync(RoleNames.ServiceCentre, at: "五莲县总工会");
        var address = $"/admin/experts/{expert.ContentItemId}";

        (await centre.GetPageAsync($"{address}/edit")).ShouldBeForbidden();
        (await centre.GetPageAsync($"{address}/times")).ShouldBeForbidden();
        (await centre.PostAsync($"{address}/edit", ($"{Part}.Name", "改掉"))).ShouldBeForbidden();
        (await centre.PostAsync($"{address}/contacts")).ShouldBeForbidden();
        (await centre.PostAsync($"{address}/times", ("From", "09:00"))).ShouldBeForbidden();
        Assert.DoesNotContain("例四", (await centre.GetPageAsync("/admin/experts")).BodyText);
        (await centre.GetPageAsync("/admin/experts/00000000000000000000000000/edit")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Times_AddedAndRemoved_AreStored()
    {
        var expert = await Data.ExpertAsync("例五");
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var address = $"/admin/experts/{expert.ContentItemId}/times";

        await centre.SubmitFormAsync(address, new() { ["Weekday"] = "2", ["From"] = "14:00", ["To"] = "17:00" }, form: "form[action$='/times']");
        Assert.Contains("每周二 14:00—17:00", (await centre.GetPageAsync(address)).BodyText);
        (await centre.SubmitFormAsync(address, new() { ["From"] = "17:00", ["To"] = "09:00" }, form: "form[action$='/times']")).ShouldRefuseField("To", "结束时间要晚于开始时间");
        var row = await Site.QueryAsync(db => db.Set<ExpertAvailability>().SingleAsync(row => row.ExpertItemId == expert.ContentItemId));
        await centre.PostAsync($"{address}/{row.Id}/remove");

        Assert.False(await Site.QueryAsync(db => db.Set<ExpertAvailability>().AnyAsync(known => known.ExpertItemId == expert.ContentItemId)));
    }

    [Fact]
    public async Task Pool_Left_KeepsTheProfileAndEndsTheOffers()
    {
        var expert = await Data.ExpertAsync("例六");
        var centre = await SignInAsync(RoleNames.ServiceCentre);

        await centre.PostAsync($"/admin/experts/{expert.ContentItemId}/pool", ("inPool", "false"));

        Assert.Contains("已移出专家库", (await Site.OfferAsync(expert)).Made.Problem);
        await centre.PostAsync($"/admin/experts/{expert.ContentItemId}/pool", ("inPool", "true"));
        Assert.Null((await Site.OfferAsync(expert)).Made.Problem);
    }

    [Fact]
    public async Task List_WithMoreExperts_AsksNoMoreQueries()
    {
        var centre = await SignInAsync(RoleNames.ServiceCentre, at: "岚山区总工会");
        await Data.ExpertAsync("例七", at: "岚山区总工会");
        await centre.GetPageAsync("/admin/experts");
        var one = await centre.GetPageAsync("/admin/experts");
        await Data.ExpertAsync("例八", at: "岚山区总工会");
        await Data.ExpertAsync("例九", at: "岚山区总工会");

        var three = await centre.GetPageAsync("/admin/experts");

        Assert.Equal(3, three.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(one.Queries.Count, three.Queries.Count);
    }
}
