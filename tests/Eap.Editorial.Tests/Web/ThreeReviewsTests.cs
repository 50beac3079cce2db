using Eap.Editorial.Manuscripts;
using Eap.Editorial.Process;
using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using static Eap.Editorial.Tests.Web.Newsroom;

namespace Eap.Editorial.Tests.Web;

public sealed class ThreeReviewsTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Article_ReturnedCorrectedAndPassedByThree_IsWithTheReadersAtOnce()
    {
        var staff = await Site.StaffAsync();
        var reader = Anonymous();
        await reader.GetPageAsync("/articles");
        Assert.Empty((await reader.GetPageAsync("/articles")).Queries);

        var id = await staff.Author.WriteAsync("夜班后怎么睡得着", "先拉上窗帘。\n\n再把手机放远。");
        Assert.Equal(ArticleState.FirstReview, await StateAsync(id));
        (await reader.GetPageAsync(await Site.AddressAsync(id))).ShouldBeNotFound();
        (await staff.First.DecideAsync(id, "Returned", "标题太长，请改短")).ShouldRedirectTo("/admin/tasks");

        Assert.Equal(ArticleState.Returned, await StateAsync(id));
        var message = await Site.QueryAsync(db => db.Set<Notification>().AsNoTracking().SingleAsync(row => row.UserId == staff.Author.User!.Id && row.Subject.Contains("退回")));
        Assert.Contains("标题太长，请改短", message.Body);
        Assert.Contains("标题太长，请改短", (await staff.Author.GetPageAsync(Edit(id))).ShouldBeOk().BodyText);
        (await staff.Author.ChangeAsync(id, new() { [Title] = "下夜班怎么睡" })).ShouldRedirectTo(Edit(id));
        await staff.PassAsync(id);

        var stored = await Site.LatestAsync(id);
        Assert.True(stored.Published);
        var signed = await Site.QueryAsync(db => db.Set<SignOff>().AsNoTracking().Where(row => row.ContentItemId == id).OrderBy(row => row.Id).ToListAsync());
        Assert.Equal([ReviewStage.First, ReviewStage.Second, ReviewStage.Final], signed.Select(row => row.Stage));
        Assert.Equal([staff.First.User!.Id, staff.Second.User!.Id, staff.Final.User!.Id], signed.Select(row => row.PersonId!));
        Assert.All(signed, row => Assert.Equal((stored.ContentItemVersionId, SignOffSource.Review, true), (row.VersionId, row.Source, row.Stands)));
        Assert.Equal(["编辑", "复审", "终审"], signed.Select(row => row.Role));
        Assert.Contains("下夜班怎么睡", (await reader.GetPageAsync("/articles")).ShouldBeOk().BodyText);
        var page = (await reader.GetPageAsync(await Site.AddressAsync(id))).ShouldBeOk();
        foreach (var row in signed) Assert.Contains(row.PersonName, page.Text(".editorial-note"));
        Assert.True(await Site.QueryAsync(db => db.Set<Notification>().AnyAsync(row => row.UserId == staff.Author.User!.Id && row.Subject.Contains("已经发布"))));
    }

    [Fact]
    public async Task Reviewer_WhoPassedTheFirstReview_CannotDoTheSecondOrTheLast()
    {
        var staff = await Site.StaffAsync();
        var everything = await Data.AccountAsync(RoleNames.Editor);
        await Data.GrantAsync(everything, RoleNames.SecondReviewer);
        await Data.GrantAsync(everything, RoleNames.FinalReviewer);
        var one = await Site.SignInAsync(everything);
        var id = await staff.Author.WriteAsync("一个人审两遍的稿件");

        (await one.DecideAsync(id)).ShouldRedirectTo("/admin/tasks");
        await RefusedAsync(one, id, "换一个人");
        (await staff.Second.DecideAsync(id)).ShouldRedirectTo("/admin/tasks");
        await RefusedAsync(one, id, "换一个人");

        Assert.Equal(ArticleState.FinalReview, await StateAsync(id));
        Assert.False(await Site.IsPublishedAsync(id));
    }

    [Fact]
    public async Task Reviewers_AreToldAndWhoWroteOrSignedIsNot()
    {
        var staff = await Site.StaffAsync();
        await Data.GrantAsync(staff.First.User!, RoleNames.SecondReviewer);
        var id = await staff.Author.WriteAsync("该告诉谁的稿件");

        Assert.Equal((false, true), (await AskedAsync(staff.Author, id), await AskedAsync(staff.First, id)));
        (await staff.First.DecideAsync(id)).ShouldRedirectTo("/admin/tasks");
        Assert.Equal((false, true, false), (await AskedAsync(staff.First, id), await AskedAsync(staff.Second, id), await AskedAsync(staff.Final, id)));
        (await staff.Second.DecideAsync(id)).ShouldRedirectTo("/admin/tasks");
        Assert.Equal((false, true), (await AskedAsync(staff.Second, id), await AskedAsync(staff.Final, id)));
    }

    [Fact]
    public async Task Author_WithEveryRole_CannotReviewTheirOwnText()
    {
        var account = await Data.AccountAsync(RoleNames.Editor);
        await Data.GrantAsync(account, RoleNames.SecondReviewer);
        await Data.GrantAsync(account, RoleNames.FinalReviewer);
        var author = await Site.SignInAsync(account);
        var id = await author.WriteAsync("自己写自己审的稿件");

        await RefusedAsync(author, id, "自己写的");

        Assert.Equal(ArticleState.FirstReview, await StateAsync(id));
        Assert.False(await Site.QueryAsync(db => db.Set<SignOff>().AnyAsync(row => row.ContentItemId == id)));
    }

    [Fact]
    public async Task LiveText_Changed_PassesAgainWithACorrectionAndReadersKeepTheOldUntilThen()
    {
        var staff = await Site.StaffAsync();
        var id = (await Site.LiveAsync("热线时间表", body: "每天八点到二十点。")).ContentItemId;
        var (reader, address) = (Anonymous(), await Site.AddressAsync(id));
        await reader.GetPageAsync(address);

        var silent = await staff.Author.ChangeAsync(id, new() { [Body] = "每天八点到二十二点。" });
        silent.ShouldBeOk().ShouldRefuseField("CorrectionPart-Note", "更正说明");
        Assert.Equal(ArticleState.Draft, await StateAsync(id));
        (await staff.Author.ChangeAsync(id, new() { [Correction] = "结束时间原写二十点，实为二十二点。" })).ShouldRedirectTo(Edit(id));
        Assert.Contains("二十点。", (await reader.GetPageAsync(address)).ShouldBeOk().BodyText);
        await staff.PassAsync(id);

        var page = (await reader.GetPageAsync(address)).ShouldBeOk();
        Assert.Contains("二十二点。", page.Text(".prose"));
        Assert.Equal("更正 2026年11月23日：结束时间原写二十点，实为二十二点。", page.Text(".editorial-note .status"));
        // The note went out once: the next change needs one of its own.
        (await staff.Author.ChangeAsync(id, new() { [Body] = "全天。" })).ShouldBeOk().ShouldRefuseField("CorrectionPart-Note", "更正说明");
    }

    [Fact]
    public async Task Text_UnderReview_IsLockedUntilItsAuthorWithdraws()
    {
        var staff = await Site.StaffAsync();
        var id = await staff.Author.WriteAsync("正在审的稿件");
        var version = (await Site.LatestAsync(id)).ContentItemVersionId;

        foreach (var editor in new[] { staff.Author, staff.First })
        {
            Assert.Empty((await editor.GetPageAsync(Edit(id))).ShouldBeOk().Document.QuerySelectorAll("button[name=button]"));
            Assert.Contains("正在审核", (await editor.PostAsync(Edit(id), ("version", version), ("button", "save"), (Body, "偷偷改的字"))).BodyText);
            Assert.Contains("/edit", (await editor.PostAsync($"/admin/content/{id}/delete")).Location);
        }

        Assert.Equal(version, (await Site.LatestAsync(id)).ContentItemVersionId);
        (await staff.First.PostAsync($"/admin/editorial/{id}/withdraw")).ShouldRedirectTo(Edit(id));
        Assert.Equal(ArticleState.FirstReview, await StateAsync(id));
        (await staff.Author.SubmitFormAsync(Edit(id), [], Form, "撤回稿件")).ShouldRedirectTo(Edit(id));
        Assert.Equal(ArticleState.Draft, await StateAsync(id));
        Assert.False(await Site.QueryAsync(db => db.Set<Eap.Workflows.Review.ReviewTask>().AnyAsync(row => row.ContentItemId == id && row.IsOpen)));
        (await staff.Author.ChangeAsync(id, new() { [Body] = "撤回以后改的字。" })).ShouldRedirectTo(Edit(id));
        await staff.PassAsync(id);
        Assert.True(await Site.IsPublishedAsync(id));
    }

    [Fact]
    public async Task Unpublished_ComesBackOnlyThroughTheReviews()
    {
        var staff = await Site.StaffAsync();
        var id = (await Site.LiveAsync("撤下又想恢复的")).ContentItemId;
        await staff.Author.PostAsync($"/admin/content/{id}/unpublish");

        await staff.Author.PostAsync($"/admin/content/{id}/publish");
        Assert.False(await Site.IsPublishedAsync(id));
        (await staff.Author.PostAsync($"/admin/content/{id}/submit")).ShouldRedirectTo(Edit(id));
        await staff.PassAsync(id);

        Assert.True(await Site.IsPublishedAsync(id));
    }

    [Fact]
    public async Task WhatARecipeSetUp_CarriesItsSignOffAndSaysSo()
    {
        var published = await Site.QueryAsync(db => db.Set<Eap.Contents.Model.ContentItem>().AsNoTracking()
            .Where(row => row.Published && (row.ContentType == "Article" || row.ContentType == "Notice") && row.Author == "编辑部").Select(row => row.ContentItemVersionId).ToListAsync());
        var signed = await Site.QueryAsync(db => db.Set<SignOff>().AsNoTracking().Where(row => row.Source == SignOffSource.Recipe).Select(row => row.VersionId).ToListAsync());

        Assert.True(published.Count >= 15);
        Assert.Subset(signed.ToHashSet(), published.ToHashSet());
        Assert.Contains("建站时自带", (await Anonymous().GetPageAsync("/notices/rizhao-2018")).ShouldBeOk().Text(".editorial-note"));
    }

    [Fact]
    public async Task LookAgain_AYearAfterPublishing_IsToldToTheAuthor()
    {
        await using var site = await SiteHost.StartAsync();
        var staff = await site.StaffAsync();
        var id = await staff.Author.WriteAsync("一年后要看的");
        await staff.PassAsync(id);
        site.Clock.MoveTo(site.Clock.GetUtcNow().AddMonths(12).AddMinutes(1));
        await site.TickAsync();

        Assert.Equal(ArticleState.ReviewDue, await site.UseAsync<ManuscriptStore, ArticleState>(async store => (await store.LoadAsync(id, CancellationToken.None)).State));
        Assert.True(await site.QueryAsync(db => db.Set<Notification>().AnyAsync(row => row.UserId == staff.Author.User!.Id && row.Subject.Contains("复核"))));
        Assert.True(await site.IsPublishedAsync(id));
    }

    [Theory, EachEngine]
    public async Task SamePathInQingdao_LeadsToTheReadersTooAndStandsInTheRecord(DatabaseEngine engine)
    {
        await using var qingdao = await SiteHost.StartAsync(new SiteHostOptions { Recipe = "qingdao-2021", Engine = engine });
        var staff = await qingdao.StaffAsync();
        var id = await staff.Author.WriteAsync("青岛的一篇");
        Assert.Contains("青岛的一篇", (await staff.First.GetPageAsync("/admin/tasks")).ShouldBeOk().BodyText);
        Assert.DoesNotContain("青岛的一篇", (await staff.Author.GetPageAsync("/admin/tasks")).ShouldBeOk().BodyText);
        await staff.PassAsync(id);

        Assert.True(await qingdao.IsPublishedAsync(id));
        Assert.Equal(4, await qingdao.QueryAsync(db => db.Set<AuditEvent>().CountAsync(row => row.SubjectId == id && (row.Name == "Decided" || row.Name == "Published"))));
        var name = await qingdao.QueryAsync(db => db.Set<SignOff>().Where(row => row.ContentItemId == id && row.Stage == ReviewStage.Second).Select(row => row.PersonName).SingleAsync());
        Assert.Contains(name, (await staff.Final.GetPageAsync("/admin/editorial")).ShouldBeOk().Texts("tbody td"));
        (await staff.Final.SubmitFormAsync("/admin/editorial", form: "form[action$=export]")).ShouldBeOk();
        Assert.Equal("已发布", (await staff.Final.GetPageAsync($"/admin/editorial/{id}")).ShouldBeOk().Text(".desk-head .badge"));
    }

    private async Task RefusedAsync(SiteClient reviewer, string id, string reason)
    {
        var task = await Site.OpenTaskAsync(id);
        Assert.Contains(reason, (await reviewer.GetPageAsync($"/admin/tasks/{task.TaskId}")).ShouldBeOk().BodyText);
        var version = (await Site.LatestAsync(id)).ContentItemVersionId;
        Assert.Contains(reason, (await reviewer.PostAsync($"/admin/tasks/{task.TaskId}/decide", ("outcome", "Passed"), ("versionId", version))).BodyText);
        Assert.True((await Site.OpenTaskAsync(id)).TaskId == task.TaskId);
    }

    // A message about the open task, and the task in their inbox: both or neither.
    private async Task<bool> AskedAsync(SiteClient person, string id)
    {
        var url = $"/admin/tasks/{(await Site.OpenTaskAsync(id)).TaskId}";
        var told = await Site.QueryAsync(db => db.Set<Notification>().AnyAsync(row => row.UserId == person.User!.Id && row.Url == url));
        Assert.Equal(told, (await person.GetPageAsync("/admin/tasks")).Document.QuerySelector($"main a[href='{url}']") is not null);
        return told;
    }

    private async Task<ArticleState> StateAsync(string id) => await Site.UseAsync<ManuscriptStore, ArticleState>(async store => (await store.LoadAsync(id, CancellationToken.None)).State);
}
