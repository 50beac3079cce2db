using System.Text.Json.Nodes;
using Eap.Awards.Judging;
using Eap.Awards.Rules;
using Eap.Media.Attachments;
using Eap.Platform.Audit;
using Eap.Platform.Files;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using static Eap.Awards.Tests.Judging.JudgingSite;

namespace Eap.Awards.Tests.Judging;

/// <summary>Blind judging: no name the form itself marks, and of the files those somebody has looked at, under names that say nothing.</summary>
public sealed class ReleasedFileTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Union = "五莲县总工会";

    [Fact]
    public async Task Files_ReleasedOneByOne_AreSeenUnderNeutralNames_UntilTheClose()
    {
        var (programme, centre) = (await OpenAsync(Site), await SignInAsync(RoleNames.ServiceCentre));
        var id = await NominateAsync(Site, programme, (await Data.OrganizationNamedAsync(Union)).OrganizationId, "例附一");
        var files = new List<Attachment>();
        foreach (var (field, name) in new[] { ("Evidence", "例附一的证书.png"), ("Evidence", "合影.png"), ("Portrait", "照片.png"), ("Resolution", "会议纪要.png") }) files.Add(await AttachAsync(id, field, name));
        await NominationSite.AnswerAsync(Site, id, Form, part =>
        {
            foreach (var field in files.GroupBy(file => file.FieldName))
                part[field.Key] = new JsonObject { ["Ids"] = Array(field.Select(file => file.AttachmentId)), ["Names"] = Array(field.Select(file => file.Name)), ["Hashes"] = Array(field.Select(file => file.Sha256)) };
        });
        var (judge, page) = (await JudgeAsync(Site, centre, programme, "例评附"), $"{DeskOf(programme)}/files/{id}");
        Assert.Contains("2 个附件，盲评时不给看", (await judge.GetPageAsync($"/judge/{id}")).ShouldBeOk().BodyText);
        (await judge.GetPageAsync($"/judge/{id}/files/{files[0].AttachmentId}")).ShouldBeNotFound();

        (await Anonymous().GetPageAsync(page)).ShouldAskToSignIn();
        (await judge.GetPageAsync(page)).ShouldBeForbidden();
        (await (await SignInAsync(RoleNames.ServiceCentre, Union)).GetPageAsync(page)).ShouldBeNotFound();
        (await (await SignInAsync(RoleNames.ServiceCentre, Union)).PostAsync(page, ("released", files[0].AttachmentId))).ShouldBeNotFound();
        (await centre.GetPageAsync($"{DeskOf(programme)}/files/00000000000000000000000000")).ShouldBeNotFound();
        Assert.Equal([files[0].AttachmentId, files[1].AttachmentId], (await centre.GetPageAsync(page)).ShouldBeOk().Document.QuerySelectorAll("input[name=released]").Select(box => box.GetAttribute("value")));
        // Neither what judges are not shown nor what says who it is.
        foreach (var other in files.Skip(2)) Assert.Contains("这个附件不能给评委看", (await centre.FollowAsync(await centre.PostAsync(page, ("released", other.AttachmentId)))).BodyText);
        (await centre.PostAsync(page, ("released", files[1].AttachmentId))).ShouldRedirectTo(page);

        var seen = (await judge.GetPageAsync($"/judge/{id}")).ShouldBeOk();
        Assert.Contains("材料1.png", seen.BodyText);
        foreach (var leak in new[] { "合影", "证书.png", files[0].AttachmentId }) Assert.DoesNotContain(leak, seen.Html);
        var file = (await judge.GetPageAsync($"/judge/{id}/files/{files[1].AttachmentId}")).ShouldBeOk();
        Assert.DoesNotContain(Uri.EscapeDataString("合影"), file.ContentHeaders.ToString());
        foreach (var hidden in new[] { files[0], files[2], files[3] }) (await judge.GetPageAsync($"/judge/{id}/files/{hidden.AttachmentId}")).ShouldBeNotFound();
        var row = await Site.QueryAsync(db => db.Set<ReleasedFile>().AsNoTracking().SingleAsync());
        Assert.Equal((files[1].AttachmentId, centre.User!.Id), (row.AttachmentId, row.ByUserId));
        Assert.True(await Site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(line => line.Name == "FilesReleased")));

        // Taken back, it is gone; once the judging is closed nothing changes.
        (await centre.PostAsync(page)).ShouldRedirectTo(page);
        (await judge.GetPageAsync($"/judge/{id}/files/{files[1].AttachmentId}")).ShouldBeNotFound();
        await SeedVotesAsync(Site, programme, [id], _ => 30);
        (await centre.PostAsync($"{TitleOf(programme)}/close")).ShouldRedirectTo(TitleOf(programme));
        Assert.Contains("评审已经结束", (await centre.FollowAsync(await centre.PostAsync(page, ("released", files[0].AttachmentId)))).BodyText);
        Assert.False(await Site.QueryAsync(db => db.Set<ReleasedFile>().AnyAsync()));
    }

    [Fact]
    public async Task Words_WithWhatTheFormMarksAsTelling_AreReadWithoutIt()
    {
        var (programme, centre) = (await OpenAsync(Site), await SignInAsync(RoleNames.ServiceCentre));
        var id = await NominateAsync(Site, programme, (await Data.OrganizationNamedAsync(Union)).OrganizationId, "例盲一", part =>
        {
            (part["JobTitle"], part["Political"]) = (NominationSite.Text("例湾港务段长"), NominationSite.Text("群众"));
            part["Deeds"] = NominationSite.Text("例湾港务段长带着大家为群众做了三年。");
        });
        var judge = await JudgeAsync(Site, centre, programme, "例评盲二");
        Assert.Contains($"{BlindText.Mark}带着大家为群众做了三年", (await judge.GetPageAsync($"/judge/{id}")).ShouldBeOk().BodyText);
    }

    private static JsonArray Array(IEnumerable<string?> values) => [.. values.Select(value => (JsonNode?)value)];

    private async Task<Attachment> AttachAsync(string id, string field, string name)
    {
        var content = AcceptanceSite.Picture();
        return (await Site.UseAsync<AttachmentIntake, AttachmentOutcome>(intake => intake.TakeAsync(new AttachmentUpload
        {
            Place = new AttachmentPlace(id, Form, field), Rules = new AttachmentRules(field, FileKinds.Images.ToHashSet(), 10, 1 << 20, false), Content = new MemoryStream(content), FileName = name, Length = content.Length, UserId = "test",
        }, CancellationToken.None))).File!;
    }
}
