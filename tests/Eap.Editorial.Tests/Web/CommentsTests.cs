using Eap.Editorial.Passages;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using static Eap.Editorial.Tests.Web.Newsroom;

namespace Eap.Editorial.Tests.Web;

public sealed class CommentsTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Comment_Open_HoldsTheFinalReviewUntilAnsweredAndSettled()
    {
        var staff = await Site.StaffAsync();
        var id = await staff.Author.WriteAsync("要批注的稿件", "睡前一小时关灯。\n\n咖啡因要七个小时才散。");
        var task = await Site.OpenTaskAsync(id);
        var page = (await staff.First.GetPageAsync($"/admin/tasks/{task.TaskId}")).ShouldBeOk();
        var passage = page.Document.QuerySelectorAll("[data-passage]").Single(found => found.TextContent.Contains("咖啡因要七个小时"));
        var place = passage.Id![2..];

        var said = await staff.First.SubmitFormAsync(page, new() { ["quote"] = "七个小时", ["text"] = "有出处吗？" }, form: $"#{passage.Id} form");

        Assert.StartsWith($"/admin/tasks/{task.TaskId}", said.Location);
        var comment = await CommentAsync(id);
        Assert.Equal(("七个小时", "有出处吗？", staff.First.User!.Id, int.Parse(place)), (comment.Quote, comment.Text, comment.AuthorId, comment.Place));
        (await staff.First.DecideAsync(id)).ShouldRedirectTo("/admin/tasks");
        (await staff.Second.DecideAsync(id)).ShouldRedirectTo("/admin/tasks");
        Assert.Contains("还有 1 条批注没有解决", (await staff.Final.DecideAsync(id)).BodyText);

        // Ticked before it is answered, answered by somebody else, ticked by the author: none of it counts.
        await staff.First.PostAsync($"/admin/editorial/{id}/comments/{comment.CommentId}/settle");
        await staff.First.PostAsync($"/admin/editorial/{id}/comments/{comment.CommentId}/answer", ("text", "我替作者答"));
        Assert.Null((await CommentAsync(id)).Answer);
        await staff.Author.SubmitFormAsync($"/admin/editorial/{id}", new() { ["text"] = "有，见来源第三页。" }, form: $"#c-{comment.CommentId} form[action$=answer]");
        await staff.Author.PostAsync($"/admin/editorial/{id}/comments/{comment.CommentId}/settle");
        Assert.Null((await CommentAsync(id)).SettledUtc);
        Assert.Contains("还有 1 条批注没有解决", (await staff.Final.DecideAsync(id)).BodyText);
        await staff.Final.SubmitFormAsync($"/admin/editorial/{id}", form: $"#c-{comment.CommentId} form[action$=settle]");

        Assert.NotNull((await CommentAsync(id)).SettledUtc);
        (await staff.Final.DecideAsync(id)).ShouldRedirectTo("/admin/tasks");
        Assert.True(await Site.IsPublishedAsync(id));
    }

    [Fact]
    public async Task Comment_AfterAnEdit_StandsAtItsWordsOrSaysTheyAreGone()
    {
        var staff = await Site.StaffAsync();
        var id = await staff.Author.WriteAsync("改动大的稿件", "要留的一句话。\n\n要删的一句话。");
        await CommentAsync(staff.First, id, "要留的一句话", "好。");
        await CommentAsync(staff.First, id, "要删的一句话", "删掉。");
        await staff.First.DecideAsync(id, "Returned", "见批注");

        await staff.Author.ChangeAsync(id, new() { [Body] = "新加在前面的一段。\n\n要留的一句话。" }, "save");

        var page = (await staff.Author.GetPageAsync($"/admin/editorial/{id}")).ShouldBeOk();
        var kept = page.Document.QuerySelectorAll("[data-passage]").Single(found => found.QuerySelector(".remark") is not null);
        Assert.Contains("要留的一句话。", kept.QuerySelector("[data-passage-text]")!.TextContent);
        Assert.Contains("原来的字句已经改掉的批注", page.BodyText);
        Assert.Contains("要删的一句话", page.BodyText);
        Assert.Contains("去答复", (await staff.Author.GetPageAsync(Edit(id))).ShouldBeOk().BodyText);
    }

    [Fact]
    public async Task Comment_BadInputOrWrongPerson_IsRefusedInWordsAndStoresNothing()
    {
        var staff = await Site.StaffAsync();
        var id = await staff.Author.WriteAsync("不该有批注的稿件");
        async Task<string> TryAsync(SiteClient client, string place, string text)
        {
            var answer = await client.PostAsync($"/admin/editorial/{id}/comments", ("place", place), ("quote", "第一段"), ("text", text));
            return (await client.FollowAsync(answer)).ShouldBeOk().BodyText;
        }

        Assert.Contains("请写下批注", await TryAsync(staff.First, "0", " "));
        Assert.Contains("没有找到这一段", await TryAsync(staff.First, "99", "批"));
        Assert.Contains("最多 1000 个字", await TryAsync(staff.First, "0", new string('长', 1001)));
        Assert.Contains("只有审核人可以写批注", await TryAsync(staff.Author, "0", "自己批自己"));
        Assert.Contains("没有找到这条批注", (await staff.Author.FollowAsync(await staff.Author.PostAsync($"/admin/editorial/{id}/comments/nothing/answer", ("text", "答")))).BodyText);
        (await Anonymous().PostAsync($"/admin/editorial/{id}/comments", ("place", "0"), ("text", "路人"))).ShouldAskToSignIn();
        (await (await SignInAsync(RoleNames.UnionAdministrator)).PostAsync($"/admin/editorial/{id}/comments", ("place", "0"), ("text", "旁人"))).ShouldBeForbidden();
        Assert.Equal($"/admin/editorial/{id}", (await staff.First.PostAsync($"/admin/editorial/{id}/comments", ("place", "0"), ("text", " "), ("returnUrl", "//evil.example"))).Location);
        Assert.False(await Site.QueryAsync(db => db.Set<PassageComment>().AnyAsync(row => row.ContentItemId == id)));
    }

    private static async Task CommentAsync(SiteClient reviewer, string id, string quote, string text)
    {
        var page = (await reviewer.GetPageAsync($"/admin/editorial/{id}")).ShouldBeOk();
        var passage = page.Document.QuerySelectorAll("[data-passage]").Single(found => found.QuerySelector("[data-passage-text]")!.TextContent.Contains(quote));
        await reviewer.SubmitFormAsync(page, new() { ["quote"] = quote, ["text"] = text }, form: $"#{passage.Id} form[action$=comments]");
    }

    private Task<PassageComment> CommentAsync(string id) => Site.QueryAsync(db => db.Set<PassageComment>().AsNoTracking().SingleAsync(row => row.ContentItemId == id));
}
