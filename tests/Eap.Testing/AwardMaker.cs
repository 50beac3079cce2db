using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Contents.Management;
using Eap.Contents.Parts.Titles;
using Eap.Organizations.Directory;
using Eap.Platform.Ids;

namespace Eap.Testing;

/// <summary>Makes award programmes.</summary>
public static class AwardMaker
{
    /// <summary>A programme of this organisation that has not opened; its id.</summary>
    public static Task<string> AwardProgrammeAsync(this SiteData data, Organization organization) => data.Site.InUnitAsync(async unit =>
    {
        var contents = unit.Get<IContentManager>();
        var item = await contents.NewAsync(AwardProgrammeType.Name, organization.OrganizationId);
        item.Apply(new TitlePart { Title = "例评选" }).Apply(new AwardProgrammePart
        {
            Year = 2026, Bodies = [organization.Code], Categories = [new AwardCategory { Code = "sample", Title = "例称号", Kind = NomineeKind.Unit, Form = "SampleNomination" }],
        });
        var saved = await contents.SaveAndPublishAsync(item, null);
        return saved.Succeeded ? saved.Item.ContentItemId : throw new InvalidOperationException(string.Join('；', saved.Errors.Select(error => error.Message)));
    });

    /// <summary>A nomination of this organisation in a programme, past the papers' check and with one body asked; its id.</summary>
    public static Task<string> NominationAsync(this SiteData data, string programmeItemId, string organizationId, NominationStage stage = NominationStage.FormalCheck, string category = "sample") => data.Site.InUnitAsync(unit =>
    {
        var (ids, now) = (unit.Get<IdGenerator>(), unit.Get<TimeProvider>().GetUtcNow().UtcDateTime);
        var id = ids.Next();
        unit.Db.Add(new Nomination
        {
            ContentItemId = id, ProgrammeItemId = programmeItemId, Category = category, OrganizationId = organizationId, Kind = NomineeKind.Studio, NomineeName = $"例{id[..4]}", NameKey = id[..4], UnitName = "例单位", Stage = stage, FiledUtc = now, ChangedUtc = now,
        });
        unit.Db.Add(new ConsultationOpinion { OpinionId = ids.Next(), ContentItemId = id, Code = "o1", Body = "例部门", AskedUtc = now, AskedByName = "例一" });
        return Task.FromResult(id);
    });
}
