using Eap.Contents.Parts.Bodies;
using Eap.Contents.Tests.Engine;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;

namespace Eap.Contents.Tests.Web;

public sealed class ParallelWritersTests(EngineSites sites) : IClassFixture<EngineSites>
{
    public static TheoryData<DatabaseEngine> Each => Engines.All;

    [Theory, MemberData(nameof(Each))]
    public async Task Save_FiftyThroughHttpHalfOnOneItem_EndWithoutAnErrorOrALostText(DatabaseEngine engine)
    {
        var site = sites[engine];
        var shared = await site.StoryAsync("大家一起改");
        var account = await site.Data.AccountAsync(RoleNames.Editor);
        var writers = new List<(SiteClient Client, SitePage Page, string Text)>();
        foreach (var number in Enumerable.Range(0, 50))
        {
            var client = await site.SignInAsync(account);
            var url = number < 25 ? $"/admin/content/{shared.ContentItemId}/edit" : "/admin/content/create/Story";
            writers.Add((client, (await client.GetFinalPageAsync(url)).ShouldBeOk(), $"第 {number} 位写的一段话。"));
        }

        var answers = await Task.WhenAll(writers.Select(writer => Task.Run(() =>
            writer.Client.SubmitFormAsync(writer.Page, new() { ["TitlePart.Title"] = writer.Text, ["MarkdownBodyPart.Markdown"] = writer.Text }, "form[data-draft-key]", "save"))));

        Assert.All(answers, answer => Assert.True((int)answer.Status is 200 or 302, $"{(int)answer.Status} {answer.BodyText.Trim()}"));
        var kept = (await site.VersionsAsync(shared.ContentItemId)).Select(version => version.As<MarkdownBodyPart>()!.Markdown).ToHashSet();
        Assert.All(writers.Take(25), writer => Assert.Contains(writer.Text, kept));
        Assert.Equal(24, answers.Take(25).Count(answer => answer.Document.QuerySelector(".compare") is not null));
        Assert.All(answers.Skip(25), answer => Assert.NotNull(answer.Location));
    }
}
