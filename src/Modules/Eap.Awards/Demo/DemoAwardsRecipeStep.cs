using System.Text.Json.Nodes;
using Eap.Awards.Programmes;
using Eap.Platform.Recipes;
using Eap.Platform.Time;
using Microsoft.Extensions.Hosting;

namespace Eap.Awards.Demo;

/// <summary>
/// The <c>DemoAwards</c> step, for a newcomer's site: beside the programmes of the city, one of invented nominees whose list is in public from today on, and one that
/// takes nominations. <c>{Reason, Contact, Words, Nominees[{Category, Unit (a code), Name, Summary}]}</c>. A city without the yearly titles gets neither.
/// </summary>
public sealed class DemoAwardsRecipeStep(SiteClock clock, IHostEnvironment environment) : IRecipeStepHandler
{
    /// <summary>What every invented programme ends with.</summary>
    public const string Mark = "（例）";

    /// <inheritdoc />
    public string Name => "DemoAwards";

    /// <inheritdoc />
    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        if (environment.IsProduction()) throw new RecipeException("演示的评选只在开发环境里有。");
        var all = await context.Unit.Get<AwardProgrammes>().ListAsync(cancellationToken);
        if (all.Any(programme => programme.Title.EndsWith(Mark, StringComparison.Ordinal))) return;
        if (all.FirstOrDefault(programme => programme is { Part: { PlanItemId: not null, Bodies.Count: 2 } }) is not { } model)
        {
            context.Report.AddDone("这里没有两家联合命名的评选，演示的评选略过");
            return;
        }

        var words = Text(context.Step, "Words");
        var programmes = context.Unit.Get<DemoProgrammes>();
        var listed = await programmes.OpenAsync(context.Unit, model, year => $"{year}年度先进单位、优秀个人{Mark}", At(-40, 9), At(-10, 17), words, cancellationToken);
        var nominees = context.Unit.Get<DemoNominees>();
        var lines = new List<(string Id, DemoNominee Nominee)>();
        foreach (var json in (context.Step["Nominees"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var nominee = new DemoNominee(Text(json, "Category"), Text(json, "Unit"), json["Name"]?.ToString(), Text(json, "Summary"));
            lines.Add((await nominees.ListAsync(context.Unit, listed, nominee, lines.Count + 1, cancellationToken), nominee));
        }

        await nominees.PublishAsync(context.Unit, listed, lines, Text(context.Step, "Reason"), Text(context.Step, "Contact"), cancellationToken);
        await programmes.OpenAsync(context.Unit, model, year => $"{year}年度先进单位、优秀个人，第二批{Mark}", At(-5, 9), At(40, 24), words, cancellationToken);
        context.Report.AddDone($"演示的评选 2 个，公示 {lines.Count} 个对象");
    }

    // On the hour, as an office sets its times.
    private DateTime At(int days, int hour) => clock.ToUtc(clock.Today.AddDays(days).ToDateTime(TimeOnly.MinValue).AddHours(hour));

    private static string Text(JsonObject json, string name) => json[name]?.ToString() is { Length: > 0 } text ? text : throw new RecipeException($"演示的评选缺 {name}。");
}
