using System.Globalization;
using System.Text.Json.Nodes;
using Eap.Awards.Rules;
using Eap.Platform.Recipes;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Earlier;

/// <summary>
/// The <c>EarlierHonours</c> step: <c>Lists[{ListId, Title, TitleName, Kind, Year, Source, DecidedOn, Holders[{Name, Unit}]}]</c>. Whoever runs a recipe vouches for it, so
/// its lists are confirmed at once. A list that is there (by id) stays as it is.
/// </summary>
public sealed class EarlierHonoursRecipeStep(SiteClock clock) : IRecipeStepHandler
{
    /// <inheritdoc />
    public string Name => "EarlierHonours";

    /// <inheritdoc />
    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var json in (context.Step["Lists"] as JsonArray ?? throw new RecipeException("没有 Lists 列表。")).OfType<JsonObject>()) count += await OneAsync(context, json, cancellationToken);
        context.Report.AddDone($"以前的称号 {count} 个");
    }

    private async Task<int> OneAsync(RecipeStepContext context, JsonObject json, CancellationToken cancellationToken)
    {
        var (db, list) = (context.Unit.Db, Read(json, context.Recipe.DisplayName));
        if (await db.Set<EarlierList>().AnyAsync(row => row.ListId == list.ListId, cancellationToken)) return 0;
        var holders = await context.Unit.Get<EarlierHolders>().OfAsync(db, list, cancellationToken);
        if (holders.FirstOrDefault(holder => holder.IsOnRoll) is { } twice) throw new RecipeException($"“{twice.Line.Name}”{list.Year}年的“{list.TitleName}”已经在荣誉榜上。");
        db.Add(list);
        foreach (var holder in holders) db.Add(EarlierClosing.Of(list, holder));
        await db.SaveChangesAsync(cancellationToken);
        return holders.Count;
    }

    private EarlierList Read(JsonObject json, string recipe)
    {
        string Text(string name) => json[name]?.ToString() is { Length: > 0 } text ? text : throw new RecipeException($"以前的称号有一份名单没有 {name}。");
        var kind = Enum.TryParse<NomineeKind>(Text("Kind"), out var parsed) ? parsed : throw new RecipeException($"Kind“{json["Kind"]}”不认识。可用的有：{string.Join("、", Enum.GetNames<NomineeKind>())}。");
        var rows = (json["Holders"] as JsonArray ?? []).OfType<JsonObject>().Select(row => $"{row["Name"]}\t{row["Unit"]}");
        var (lines, problem) = EarlierReading.Read(string.Join('\n', rows), kind);
        if (problem is not null) throw new RecipeException($"{Text("Source")}：{problem}");
        return new EarlierList
        {
            ListId = Text("ListId"), Title = Text("Title"), TitleName = Text("TitleName"), Kind = kind, Year = int.Parse(Text("Year"), CultureInfo.InvariantCulture), Source = Text("Source"), DecidedOn = DateOnly.ParseExact(Text("DecidedOn"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            LinesJson = EarlierList.Write(lines), State = EarlierState.Confirmed, EnteredBy = "", EnteredByName = recipe, EnteredUtc = clock.UtcNow, ClosedByName = recipe, ClosedUtc = clock.UtcNow,
        };
    }
}
