using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Contents.Management;
using Eap.Contents.Parts.Titles;
using Eap.Plans.Model;
using Eap.Platform.Data;
using Eap.Platform.Recipes;
using Eap.Platform.Time;

namespace Eap.Awards.Demo;

/// <summary>Makes programmes after the city's own, with rules nobody had to decide, and opens them.</summary>
public sealed class DemoProgrammes(SiteClock clock)
{
    private const int Places = 5;

    private static readonly JudgingRule Rule = new() { Criteria = [new("c1", "工作基础", 40, 40), new("c2", "服务成效", 40, 60)], TieBreaks = [new(TieBreakKind.EarlierFiling), new(TieBreakKind.Lots)], MinimumVotes = 3 };

    /// <summary>An open programme; inside the recipe's transaction. Its year is one the city's plan covers: only then are there places.</summary>
    public async Task<AwardProgramme> OpenAsync(UnitScope unit, AwardProgramme model, Func<int, string> title, DateTime opensUtc, DateTime closesUtc, string words, CancellationToken cancellationToken)
    {
        var contents = unit.Get<IContentManager>();
        var item = await contents.NewAsync(AwardProgrammeType.Name, model.OrganizationId, cancellationToken);
        var plan = await unit.Get<PlanDirectory>().FindAsync(model.Part.PlanItemId!, cancellationToken) ?? throw new RecipeException("评选项目依据的计划不在。");
        var year = Math.Clamp(clock.Today.Year, plan.Part.FromYear, plan.Part.ToYear);
        var decided = DateOnly.FromDateTime(clock.ToLocal(opensUtc));
        item.Apply(new TitlePart { Title = title(year) }).Apply(new AwardProgrammePart
        {
            Year = year, PlanItemId = model.Part.PlanItemId, Bodies = model.Part.Bodies, Path = model.Part.Path, OpensUtc = opensUtc, ClosesUtc = closesUtc, City = new CityRule(words, decided),
            Publicity = new PublicityRule { UnitDays = 5, CityDays = 5 }, Categories = model.Part.Categories.ConvertAll(category => category with { Places = Places, Judging = Rule, Opinions = [], DeedsMost = 3000 }),
        });
        var saved = await contents.SaveAndPublishAsync(item, null, cancellationToken);
        if (!saved.Succeeded) throw new RecipeException(string.Concat(saved.Errors.Select(error => error.Message).Concat(saved.Refusals)));
        unit.Db.Add(new ProgrammeOpening { ProgrammeItemId = saved.Item.ContentItemId, VersionId = saved.Item.ContentItemVersionId, PlanVersionId = plan.VersionId, Sha256 = ProgrammeSeal.HashOf(saved.Item), OpenedUtc = clock.UtcNow, OpenedBy = "", OpenedByName = "演示" });
        await unit.Db.SaveChangesAsync(cancellationToken);
        var programme = (await unit.Get<AwardProgrammes>().FindAsync(saved.Item.ContentItemId, cancellationToken))!;
        await ProgrammePlaces.OpenAsync(unit, programme, plan, cancellationToken);
        await unit.Db.SaveChangesAsync(cancellationToken);
        return programme;
    }
}
