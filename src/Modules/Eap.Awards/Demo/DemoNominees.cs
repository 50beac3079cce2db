using System.Text.Json.Nodes;
using Eap.Applications.Process;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Publicity;
using Eap.Awards.Rules;
using Eap.Contents.Management;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Recipes;
using Eap.Platform.Time;

namespace Eap.Awards.Demo;

/// <summary>Puts invented nominees where the judging would have put them, and their list up.</summary>
public sealed class DemoNominees(OrganizationDirectory organizations, WorkingDays days, IdGenerator ids, SiteClock clock)
{
    /// <summary>A nominee on the list, with its place; the id of its nomination.</summary>
    public async Task<string> ListAsync(UnitScope unit, AwardProgramme programme, DemoNominee nominee, int number, CancellationToken cancellationToken)
    {
        var union = await organizations.FindByCodeAsync(nominee.Unit, cancellationToken) ?? throw new RecipeException($"没有组织 {nominee.Unit}。");
        var category = programme.Category(nominee.Category) ?? throw new RecipeException($"没有称号 {nominee.Category}。");
        var (contents, name, filed) = (unit.Get<IContentManager>(), nominee.Name ?? union.Name, programme.Part.OpensUtc!.Value.AddDays(1));
        var item = await contents.NewAsync(category.Form, union.OrganizationId, cancellationToken);
        item.DisplayText = name;
        item.Content[category.Form] = new JsonObject { ["Unit"] = Text(union.Name), ["Name"] = Text(name), ["WorkUnit"] = Text(union.Name), ["Summary"] = Text(nominee.Summary), ["Deeds"] = Text(nominee.Summary) };
        var saved = (await contents.SaveDraftAsync(item, null, cancellationToken)).Item;
        unit.Db.Add(new ApplicationRecord
        {
            ContentItemId = saved.ContentItemId, ContentType = category.Form, OrganizationId = union.OrganizationId, Cycle = $"{programme.Part.Year}", Status = ApplicationStatus.Accepted, FiledUtc = filed, SubmittedUtc = filed, ReceiptNumber = $"LI-{programme.Part.Year}-{number:0000}",
            VersionId = saved.ContentItemVersionId, OfficerUserId = "", OfficerName = "例一", ChangedUtc = filed, CreatedUtc = filed,
        });
        var nomination = new Nomination
        {
            ContentItemId = saved.ContentItemId, ProgrammeItemId = programme.ContentItemId, Category = category.Code, OrganizationId = union.OrganizationId, Kind = category.Kind, NomineeName = name, NameKey = HolderKey.Normal(name), UnitName = union.Name,
            Stage = NominationStage.Publicity, Consent = category.Kind == NomineeKind.Person ? ConsentState.Given : ConsentState.NotAsked, FiledUtc = filed, ChangedUtc = clock.UtcNow,
        };
        unit.Db.Add(nomination);
        unit.Db.Add(new NominationKey { ContentItemId = saved.ContentItemId, ProgrammeItemId = programme.ContentItemId, Category = category.Code, Key = category.Kind == NomineeKind.Unit ? HolderKey.OfOrganization(union.OrganizationId) : HolderKey.OfName(category.Kind, name, union.OrganizationId) });
        await unit.Db.SaveChangesAsync(cancellationToken);
        if (await unit.Get<NominationPlaces>().TakeAsync(nomination, (await unit.Get<NominationBook>().PlaceAsync(nomination, cancellationToken))!, cancellationToken) is { } full) throw new RecipeException(full.ToString());
        return saved.ContentItemId;
    }

    /// <summary>Their list, in public from today on.</summary>
    public async Task PublishAsync(UnitScope unit, AwardProgramme programme, IReadOnlyList<(string Id, DemoNominee Nominee)> lines, string reason, string contact, CancellationToken cancellationToken)
    {
        var period = new PublicityClock(await days.GetAsync(cancellationToken), null).Of(clock.Today, programme.Part.Publicity.CityDays);
        var round = new PublicityRound
        {
            RoundId = ids.Next(), ProgrammeItemId = programme.ContentItemId, Round = 1, Reason = reason, Contact = contact, StartedOn = period.Start, WorkingDays = period.WorkingDays, EndsUtc = clock.ToUtc(period.EndsLocal), Warning = period.Warning, StartedUtc = clock.UtcNow, StartedByName = "例文",
        };
        unit.Db.Add(round);
        foreach (var ((id, nominee), index) in lines.Select((line, index) => (line, index)))
        {
            var union = (await organizations.FindByCodeAsync(nominee.Unit, cancellationToken))!;
            unit.Db.Add(new PublicityLine { RoundId = round.RoundId, ContentItemId = id, Position = index + 1, Category = nominee.Category, TitleName = programme.Category(nominee.Category)!.Title, Name = nominee.Name ?? union.Name, Unit = union.Name, Reason = nominee.Summary });
        }

        await unit.Db.SaveChangesAsync(cancellationToken);
    }

    private static JsonObject Text(string text) => new() { ["Text"] = text };
}
