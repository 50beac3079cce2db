using System.Text.Json.Nodes;
using Eap.Notifications.Messages;
using Eap.Platform.Outbox;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.Portal.Tests.Web;

/// <summary>The first page of the admin: what needs attention, what one goes on with, where one may go.</summary>
public sealed class DashboardTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Page = "/admin";

    [Fact]
    public async Task Dashboard_NothingToDo_SaysSoKindly()
    {
        var administrator = await SignInAsync(RoleNames.SecurityAdministrator);
        // Who has the second step on is not reminded of it.
        await Site.InUnitAsync(unit => unit.Db.Set<User>().Where(row => row.Id == administrator.User!.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.TwoFactorEnabled, true)));

        var page = (await administrator.GetPageAsync(Page)).ShouldBeOk();

        Assert.Contains("眼下没有要处理的事", page.Text("section[aria-labelledby=attention]"));
        Assert.Contains("/admin/roles", page.Document.QuerySelectorAll(".link-groups a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("/admin/content", page.Document.QuerySelectorAll(".link-groups a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.Texts("#drafts"));
    }

    [Fact]
    public async Task Drafts_OneAndThreeAndMore_AreTheirWritersOwnAndCostTheSameQueries()
    {
        var (editor, other) = (await SignInAsync(RoleNames.Editor), await SignInAsync(RoleNames.Editor));
        await WriteAsync(editor, "写到一半甲");
        await WriteAsync(other, "别人写到一半的");
        await editor.GetPageAsync(Page);
        var one = await editor.GetPageAsync(Page);
        foreach (var number in new[] { 2, 3 }) await WriteAsync(editor, $"写到一半{number}");
        var three = await editor.GetPageAsync(Page);

        Assert.Equal(["写到一半3", "写到一半2", "写到一半甲"], three.Texts("section[aria-labelledby=drafts] li a"));
        Assert.Equal(one.Queries.Count, three.Queries.Count);

        foreach (var number in Enumerable.Range(4, 4)) await WriteAsync(editor, $"写到一半{number}");
        var seven = await editor.GetPageAsync(Page);
        Assert.Equal(6, seven.Texts("section[aria-labelledby=drafts] li").Count);
        Assert.Contains("写到一半甲", (await editor.GetPageAsync(seven.Document.QuerySelector("section[aria-labelledby=drafts] p a")!.GetAttribute("href")!)).Texts("tbody th"));
    }

    [Fact]
    public async Task Review_ArticlesPastTheirDate_AreNamedToTheirEditorsOldestFirst()
    {
        await ArticleAsync("早就该复审的", "2024-01-01");
        await ArticleAsync("最近该复审的", "2025-01-01");
        await ArticleAsync("还早的", "2099-01-01");
        var district = await Data.OrganizationAsync("复审区总工会");
        var editor = await SignInAsync(RoleNames.Editor);

        await editor.GetPageAsync(Page);
        var page = (await editor.GetPageAsync(Page)).ShouldBeOk();
        var two = page.Queries.Count;

        Assert.Equal(["早就该复审的", "最近该复审的"], page.Texts("section[aria-labelledby=review] li a"));
        Assert.DoesNotContain("该复审的", (await (await SignInAsync(RoleNames.Editor, district.Name)).GetPageAsync(Page)).Html);
        await ArticleAsync("又一篇该复审的", "2025-02-01");
        Assert.Equal(two, (await editor.GetPageAsync(Page)).Queries.Count);
    }

    [Fact]
    public async Task Mail_ThatWasTriedInVain_IsToldToTheAdministratorOnly()
    {
        await Site.InUnitAsync(unit =>
        {
            unit.Db.Add(new OutboxMessage { MessageId = "stuck-1", Kind = "mail", Payload = "{}", Attempts = 3, LastError = "连接被拒绝", CreatedUtc = new DateTime(2026, 1, 2, 3, 4, 0, DateTimeKind.Utc), DueUtc = new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
            return Task.CompletedTask;
        });

        Assert.Contains("有 1 封邮件或消息没有发出去", (await (await SignInAsync(RoleNames.Administrator)).GetPageAsync(Page)).Text("main"));
        Assert.DoesNotContain("没有发出去", (await (await SignInAsync(RoleNames.Editor)).GetPageAsync(Page)).Html);
    }

    [Fact]
    public async Task Messages_Unread_AreCounted()
    {
        var leader = await SignInAsync(RoleNames.Leader);
        await Site.InUnitAsync(unit => unit.Get<Notifier>().SendAsync([leader.User!.Id], new NotificationMessage("请看一下", "正文")));

        Assert.Contains("有 1 条消息还没有读", (await leader.GetPageAsync(Page)).Text("main"));
    }

    private Task ArticleAsync(string title, string reviewBy) => Data.ItemAsync("Article", title, item => item.SetPart("ArticlePart", new JsonObject
    {
        ["Summary"] = new JsonObject { ["Text"] = "摘要" }, ["Source"] = new JsonObject { ["Text"] = "通行做法" }, ["ReviewBy"] = new JsonObject { ["Value"] = reviewBy },
    }));

    private static async Task WriteAsync(SiteClient editor, string title)
    {
        var form = await editor.FollowAsync(await editor.GetPageAsync("/admin/content/create/Page"));
        await editor.SubmitFormAsync(form, new() { ["TitlePart.Title"] = title }, "form[data-draft-key]", "save");
    }
}
