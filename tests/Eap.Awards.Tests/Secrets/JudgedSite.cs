using Eap.Awards.Judging;
using Eap.Awards.Nominations;
using Eap.Awards.Publicity;
using Eap.Awards.Tests.Judging;
using Eap.Awards.Tests.Web;
using Eap.Media.Attachments;
using Eap.Organizations.Directory;
using Eap.Platform.Files;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Tests.Secrets;

/// <summary>A site where two unions of two districts nominate, everything was judged, listed, put up and objected to; each thing others must not read has a mark of its own.</summary>
public sealed class JudgedSite : SiteFixture, IAsyncLifetime
{
    public const string Number = "990000198501010034", Score = "评语标记七", JudgeName = "例评标记八", Opinion = "意见标记九", Objector = "例异议标记", Why = "本人原因标记", Draft = "别家草稿标记", Contact = "例联系标记";

    public string Programme { get; private set; } = "";

    public string Nomination { get; private set; } = "";

    public string Other { get; private set; } = "";

    public string OtherDraft { get; private set; } = "";

    public string Objection { get; private set; } = "";

    public string Sheet { get; private set; } = "";

    public string File { get; private set; } = "";

    public SiteClient Officer { get; private set; } = null!;

    public SiteClient OtherOfficer { get; private set; } = null!;

    /// <summary>The unit, another union, the district above, the district's desk, a judge of another panel, the leader of the other body, the city.</summary>
    public IReadOnlyList<SiteClient> People { get; private set; } = [];

    public Organization Unit { get; private set; } = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await base.InitializeAsync();
        AwardSite.At(Site, "2018-11-05 10:00");
        Programme = await JudgingSite.OpenAsync(Site);
        (Officer, Unit) = await NominationSite.OfficerAsync(Site);
        (OtherOfficer, var otherUnit) = await NominationSite.OfficerAsync(Site, "莒县总工会");
        (Nomination, Other) = (await NominateAsync(Unit.OrganizationId, "例甲一"), await NominateAsync(otherUnit.OrganizationId, "例乙二"));
        OtherDraft = (await OtherOfficer.SubmitFormAsync($"/apply/{NominationSite.StudioForm}", form: $"form[action='/apply/{NominationSite.StudioForm}']")).Location!.Split('/')[^1];
        await NominationSite.AnswerAsync(Site, OtherDraft, NominationSite.StudioForm, part => part["Deeds"] = NominationSite.Text(Draft));
        await OpinionsAsync();
        await JudgingSite.SeedVotesAsync(Site, Programme, [Nomination, Other], index => 30 - index);
        await Site.InUnitAsync(unit => unit.Db.Set<ScoreSheet>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Words, Score).SetProperty(row => row.JudgeName, JudgeName)));
        await Site.InUnitAsync(unit => unit.Db.Set<PanelMember>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, JudgeName)));
        Assert.Empty(await Site.UseAsync<JudgingClosing, IReadOnlyList<string>>(closing => closing.CloseAsync(Programme, JudgingSite.Category, CancellationToken.None)));
        Assert.Null(await Site.UseAsync<ListTaking, string?>(lists => lists.TakeAsync(Programme, JudgingSite.Category, new HashSet<string> { Nomination, Other }, null, CancellationToken.None)));
        await ObjectAsync();
        People =
        [
            Officer, OtherOfficer, await Site.SignInAsync(RoleNames.UnionAdministrator, NominationSite.District), await Site.SignInAsync(RoleNames.ServiceCentre, NominationSite.District), await Site.SignInAsync(RoleNames.Judge),
            await Site.SignInAsync(RoleNames.Leader, "rizhao-health"), await AwardSite.CentreAsync(Site),
        ];
    }

    private async Task<string> NominateAsync(string organizationId, string name)
    {
        var id = await JudgingSite.NominateAsync(Site, Programme, organizationId, name, part => part["Contact"] = NominationSite.Text(Contact));
        await NominationSite.AnswerAsync(Site, id, NominationSite.PersonForm, part => part["IdNumber"] = NominationSite.Text(Number));
        await Site.InUnitAsync(unit => Task.FromResult(unit.Db.Add(new NominationConsent { ContentItemId = id, TokenHash = id, SentUtc = DateTime.UnixEpoch, AnsweredUtc = DateTime.UnixEpoch, Reason = Why })));
        return id;
    }

    private async Task OpinionsAsync()
    {
        var opinion = new ConsultationOpinion
        {
            OpinionId = await Site.UseAsync<IdGenerator, string>(ids => Task.FromResult(ids.Next())), ContentItemId = Nomination, Code = "o1", Body = "例纪检部门", AskedUtc = DateTime.UnixEpoch, AskedByName = "例一", Verdict = OpinionVerdict.Agrees, Words = Opinion, SignedOn = new DateOnly(2018, 11, 1),
        };
        await Site.InUnitAsync(unit => Task.FromResult(unit.Db.Add(opinion)));
        Sheet = await UploadAsync(new AttachmentPlace(opinion.OpinionId, OpinionSheets.PartName, "Sheet"));
        File = await UploadAsync(new AttachmentPlace(Nomination, NominationSite.PersonForm, "Resolution"));
        await Site.InUnitAsync(unit => unit.Db.Set<ConsultationOpinion>().Where(row => row.OpinionId == opinion.OpinionId).ExecuteUpdateAsync(set => set.SetProperty(row => row.AttachmentId, Sheet)));
    }

    private async Task<string> UploadAsync(AttachmentPlace place)
    {
        var content = AcceptanceSite.Picture();
        var taken = await Site.UseAsync<AttachmentIntake, AttachmentOutcome>(intake => intake.TakeAsync(new AttachmentUpload
        {
            Place = place, Rules = new AttachmentRules("例", FileKinds.Images.ToHashSet(), 10, 1 << 20, false), Content = new MemoryStream(content), FileName = "例.png", Length = content.Length, UserId = "test",
        }, CancellationToken.None));
        await Site.InUnitAsync(unit => unit.Db.Set<Attachment>().Where(row => row.AttachmentId == taken.File!.AttachmentId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsKept, true)));
        return taken.File!.AttachmentId;
    }

    private async Task ObjectAsync()
    {
        var centre = await AwardSite.CentreAsync(Site);
        (await centre.SubmitFormAsync($"/admin/awards/{Programme}/publicity", ListedNominees.Notice, "form[action$='/publicity/start']")).ShouldRedirectTo($"/admin/awards/{Programme}/publicity");
        var round = await Site.QueryAsync(db => db.Set<PublicityRound>().Where(row => row.ProgrammeItemId == Programme).Select(row => row.RoundId).SingleAsync());
        var fields = new FormFields { ["About"] = Nomination, ["Named"] = "yes", ["Name"] = Objector, ["Contact"] = "000-0000", ["Text"] = Objector + "说他没有办过讲座。" };
        (await Site.Anonymous().SubmitFormAsync($"/publicity/{round}/object", fields, "form.form")).ShouldBeOk();
        Objection = await Site.QueryAsync(db => db.Set<Objection>().Where(row => row.RoundId == round).Select(row => row.ObjectionId).SingleAsync());
    }
}
