using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using static Eap.Editorial.Tests.Web.Newsroom;

namespace Eap.Editorial.Tests.Web;

/// <summary>Discarding and deleting in the instant in which the text is handed in: one of them wins, in words.</summary>
public sealed class RacesTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task DiscardAndSubmit_InTheSameInstant_NeverThrowAndNeverLeaveHalf()
    {
        var author = await SignInAsync(RoleNames.Editor);
        for (var round = 0; round < 6; round++)
        {
            var id = (await Site.LiveAsync($"抢着放弃的 {round}")).ContentItemId;
            await author.ChangeAsync(id, new() { [Body] = "改过的字。", [Correction] = "改了字。" }, button: "save");

            var answers = await Task.WhenAll(author.PostAsync($"/admin/content/{id}/submit"), author.PostAsync($"/admin/content/{id}/discard"));

            Assert.All(answers, answer => answer.ShouldRedirectTo(Edit(id)));
            var open = await Site.QueryAsync(db => db.Set<Eap.Workflows.Review.ReviewTask>().CountAsync(row => row.ContentItemId == id && row.IsOpen));
            Assert.Equal((await Site.LatestAsync(id)).Published ? 0 : 1, open);
        }
    }

    [Fact]
    public async Task Delete_OfAPageOpenedBeforeItWasHandedIn_IsRefusedInWordsAndTheReviewGoesOn()
    {
        var author = await SignInAsync(RoleNames.Editor);
        var boss = await SignInAsync(RoleNames.Editor);
        var id = await author.WriteAsync("删除前提交的", button: "save");
        var asked = (await boss.GetPageAsync($"/admin/content/{id}/delete")).ShouldBeOk();
        (await author.PostAsync($"/admin/content/{id}/submit")).ShouldRedirectTo(Edit(id));

        var answer = await boss.SubmitFormAsync(asked, form: "main form");

        answer.ShouldRedirectTo(Edit(id));
        Assert.Contains("审完之前不能修改", (await boss.GetPageAsync(Edit(id))).BodyText);
        Assert.NotNull(await Site.OpenTaskAsync(id));
        Assert.DoesNotContain(Site.Logs.Errors, line => line.Contains(id, StringComparison.Ordinal));
    }
}
