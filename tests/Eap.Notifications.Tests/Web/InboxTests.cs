using System.Net;
using Eap.Notifications.Messages;
using Eap.Platform.Security;
using Eap.Testing;

namespace Eap.Notifications.Tests.Web;

public sealed class InboxTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Inbox_Anonymous_AsksToSignIn()
    {
        (await Anonymous().GetPageAsync("/my/notifications")).ShouldAskToSignIn();
        (await Anonymous().PostAsync("/my/notifications/1/read")).ShouldAskToSignIn();
        (await Anonymous().PostAsync("/my/notifications/read", ("upTo", "1"))).ShouldAskToSignIn();
        (await Anonymous().PostAsync("/my/notifications/preferences", ("byMail", "true"))).ShouldAskToSignIn();
    }

    [Fact]
    public async Task Inbox_NewAccount_IsEmptyAndSaysSo()
    {
        var reader = await SignInAsync(RoleNames.Leader);

        var page = await reader.GetPageAsync("/my/notifications");

        Assert.Contains("还没有消息", page.ShouldBeOk().Text(".empty"));
        Assert.Contains("你的账号没有邮箱", page.BodyText);
        Assert.True(page.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Inbox_Messages_AreOnesOwnNewestFirstWithTextNotMarkup()
    {
        var (mine, other) = (await SignInAsync(RoleNames.Editor), await SignInAsync(RoleNames.Editor));
        await Data.NotifyAsync(new("给别人的消息"), other.User!.Id);
        await Data.NotifyAsync(new("第一条", "<b>正文</b>"), mine.User!.Id);
        await Data.NotifyAsync(new("第二条"), mine.User!.Id);

        var page = await mine.GetPageAsync("/my/notifications");

        Assert.Equal(["第二条", "第一条"], page.Texts(".list h2"));
        Assert.Equal("<b>正文</b>", page.Text(".list .summary"));
        Assert.DoesNotContain("给别人的消息", page.Html);
        Assert.Equal("2 条未读。", page.Text(".lead"));
    }

    [Fact]
    public async Task Read_OnesOwn_IsStoredOnceAndLeadsToThePage()
    {
        var reader = await SignInAsync(RoleNames.Editor);
        await Data.NotifyAsync(new("有稿件退回", Url: "/articles?topic=shuimian"), reader.User!.Id);
        var message = Assert.Single(await Data.InboxAsync(reader.User.Id));

        var answer = await reader.SubmitFormAsync("/my/notifications", form: $"#message-{message.Id} form");
        var first = Assert.Single(await Data.InboxAsync(reader.User.Id)).ReadUtc;
        await reader.PostAsync($"/my/notifications/{message.Id}/read");

        answer.ShouldRedirectTo("/articles?topic=shuimian");
        Assert.NotNull(first);
        Assert.Equal(first, Assert.Single(await Data.InboxAsync(reader.User.Id)).ReadUtc);
        Assert.Null((await reader.GetPageAsync("/my/notifications")).Document.QuerySelector(".list form"));
    }

    [Fact]
    public async Task Read_AnothersOrNone_IsNotFoundAndChangesNothing()
    {
        var (mine, other) = (await SignInAsync(RoleNames.Editor), await SignInAsync(RoleNames.Administrator));
        await Data.NotifyAsync(new("给别人的消息"), other.User!.Id);
        var message = Assert.Single(await Data.InboxAsync(other.User.Id));

        (await mine.PostAsync($"/my/notifications/{message.Id}/read")).ShouldBeNotFound();
        (await mine.PostAsync("/my/notifications/999999999/read")).ShouldBeNotFound();
        (await mine.PostAsync("/my/notifications/abc/read")).ShouldBeNotFound();
        await mine.PostAsync("/my/notifications/read", ("upTo", "999999999"));

        Assert.Null(Assert.Single(await Data.InboxAsync(other.User.Id)).ReadUtc);
    }

    [Fact]
    public async Task Read_WithoutToken_IsRefused()
    {
        var reader = await SignInAsync(RoleNames.Editor);
        await Data.NotifyAsync(new("消息"), reader.User!.Id);
        var message = Assert.Single(await Data.InboxAsync(reader.User.Id));

        (await reader.PostWithoutTokenAsync($"/my/notifications/{message.Id}/read")).ShouldBeBadRequest();
        (await reader.PostWithoutTokenAsync("/my/notifications/read", ("upTo", "1"))).ShouldBeBadRequest();
        (await reader.PostWithoutTokenAsync("/my/notifications/preferences", ("byMail", "true"))).ShouldBeBadRequest();

        Assert.Null(Assert.Single(await Data.InboxAsync(reader.User.Id)).ReadUtc);
    }

    [Fact]
    public async Task ReadAll_MessagesThatCameMeanwhile_StayUnread()
    {
        var reader = await SignInAsync(RoleNames.Editor);
        await Data.NotifyAsync(new("看见的一条"), reader.User!.Id);
        await Data.NotifyAsync(new("看见的两条"), reader.User.Id);
        var page = await reader.GetPageAsync("/my/notifications");
        await Data.NotifyAsync(new("没看见的"), reader.User.Id);

        var answer = await reader.FollowAsync(await reader.SubmitFormAsync(page, form: "form[action='/my/notifications/read']"));

        Assert.Contains("2 条消息已标为已读", answer.Text(".status"));
        Assert.Equal([false, false, true], (await Data.InboxAsync(reader.User.Id)).Select(message => message.ReadUtc is null));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("99999999999999999999999")]
    public async Task ReadAll_NotANumber_IsRefusedWithoutChange(string upTo)
    {
        var reader = await SignInAsync(RoleNames.Editor);
        await Data.NotifyAsync(new("消息"), reader.User!.Id);

        (await reader.PostAsync("/my/notifications/read", ("upTo", upTo))).ShouldBeBadRequest();
        (await reader.GetPageAsync($"/my/notifications?before={upTo}")).ShouldBeNotFound();

        Assert.Null(Assert.Single(await Data.InboxAsync(reader.User.Id)).ReadUtc);
    }

    [Fact]
    public async Task Read_ManyAtOnce_MarksEachOnceAndFailsNever()
    {
        var reader = await SignInAsync(RoleNames.Editor);
        for (var i = 0; i < 5; i++) await Data.NotifyAsync(new($"消息 {i}"), reader.User!.Id);
        var messages = await Data.InboxAsync(reader.User!.Id);
        var (field, token) = await reader.TokenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => i % 6 == 5
            ? reader.PostWithoutTokenAsync("/my/notifications/read", ("upTo", $"{messages[^1].Id}"), (field, token))
            : reader.PostWithoutTokenAsync($"/my/notifications/{messages[i % 6].Id}/read", (field, token))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.All(await Data.InboxAsync(reader.User.Id), message => Assert.NotNull(message.ReadUtc));
    }

    [Fact]
    public async Task Inbox_ManyMessages_AreRolledBackInStretchesOfTwenty()
    {
        var reader = await SignInAsync(RoleNames.Editor);
        for (var i = 1; i <= 25; i++) await Data.NotifyAsync(new($"消息 {i}"), reader.User!.Id);

        var first = await reader.GetPageAsync("/my/notifications");
        await Data.NotifyAsync(new("翻页时来的"), reader.User!.Id);
        var second = await reader.GetPageAsync(first.Document.QuerySelector(".pagination a")!.GetAttribute("href")!);

        Assert.Equal(20, first.Texts(".list h2").Count);
        Assert.Equal(["消息 5", "消息 4", "消息 3", "消息 2", "消息 1"], second.Texts(".list h2"));
        Assert.Equal("/my/notifications", second.Document.QuerySelector(".pagination a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Inbox_WithOneAndWithThreeMessages_AsksTheSameNumberOfQueries()
    {
        var reader = await SignInAsync(RoleNames.Editor);
        await Data.NotifyAsync(new("消息"), reader.User!.Id);
        await reader.GetPageAsync("/my/notifications");
        var one = await reader.GetPageAsync("/my/notifications");
        for (var i = 0; i < 2; i++) await Data.NotifyAsync(new($"消息 {i}"), reader.User.Id);
        var three = await reader.GetPageAsync("/my/notifications");

        Assert.Equal(3, three.Texts(".list h2").Count);
        Assert.Equal(one.Queries.Count, three.Queries.Count);
    }

    [Fact]
    public async Task AdminBar_UnreadMessages_AreCounted()
    {
        var editor = await SignInAsync(RoleNames.Editor);
        var none = await editor.GetFinalPageAsync("/admin");
        await Data.NotifyAsync(new("消息"), editor.User!.Id);
        var one = await editor.GetFinalPageAsync("/admin");

        Assert.Equal("消息", none.Text(".topbar a[href='/my/notifications']"));
        Assert.Equal("1", one.Text(".topbar a[href='/my/notifications'] .count"));
        Assert.Contains("1 条未读", one.Text(".topbar a[href='/my/notifications']"));
    }
}
