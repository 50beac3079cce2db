using System.Globalization;
using System.Text.Json.Nodes;
using Eap.Awards.Rules;
using Eap.Contents.Management;
using Eap.Contents.Parts.Titles;
using Eap.Plans.Model;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Programmes;

/// <summary>Makes the programme of another year from one there is: its titles, steps, conditions and the city's rule; days and places are entered anew.</summary>
public sealed class ProgrammeCopying(UnitOfWork work, IStringLocalizer<ProgrammeCopying> T)
{
    /// <summary>Copies it; the id of the new programme, or why not. The caller has asked whether the person may.</summary>
    public Task<(string? Id, string? Problem)> CopyAsync(AwardProgramme from, int year, CancellationToken cancellationToken) => work.RunInTurnAsync<(string?, string?)>($"award-copy:{from.OrganizationId}", async unit =>
    {
        var (title, programmes) = (TitleOf(from, year), unit.Get<AwardProgrammes>());
        if ((await programmes.ListAsync(cancellationToken)).FirstOrDefault(found => found.Title == title && found.OrganizationId == from.OrganizationId) is not null) return (null, T["已经有“{0}”了。", title]);
        var plan = await unit.Get<PlanDirectory>().ForYearAsync(year, cancellationToken);
        var contents = unit.Get<IContentManager>();
        var item = await contents.NewAsync(AwardProgrammeType.Name, from.OrganizationId, cancellationToken);
        item.Apply(new TitlePart { Title = title }).Apply(Part(from.Part, year, plan));
        var saved = await contents.SaveAndPublishAsync(item, null, cancellationToken);
        if (!saved.Succeeded) return (null, string.Concat(saved.Errors.Select(error => error.Message).Concat(saved.Refusals)));
        unit.Get<AuditTrail>().Record("Award", "Copied", T["照着“{0}”建评选项目：{1}", from.Title, title], saved.Item.ContentItemId, from.OrganizationId, new JsonObject { ["From"] = from.ContentItemId });
        return (saved.Item.ContentItemId, null);
    }, cancellationToken);

    private static AwardProgrammePart Part(AwardProgrammePart from, int year, Plan? plan) => new()
    {
        Year = year, PlanItemId = plan?.ContentItemId ?? from.PlanItemId, Bodies = [.. from.Bodies], Path = from.Path, Publicity = from.Publicity, City = from.City,
        // How many there are is decided anew each year; a table of the notice says it itself.
        Categories = from.Categories.ConvertAll(category => category with { Places = ProgrammeProblems.TableOf(category, plan), Eligibility = category.Eligibility with { Record = Moved(category.Eligibility.Record, year - from.Year) } }),
    };

    private static RequiredRecord? Moved(RequiredRecord? record, int years) => record is null ? null : record with { FromYear = record.FromYear + years, ToYear = record.ToYear + years };

    private static string TitleOf(AwardProgramme from, int year)
    {
        var (before, after) = (from.Part.Year.ToString(CultureInfo.InvariantCulture), year.ToString(CultureInfo.InvariantCulture));
        return from.Title.Contains(before, StringComparison.Ordinal) ? from.Title.Replace(before, after, StringComparison.Ordinal) : $"{from.Title}（{after}年）";
    }
}
