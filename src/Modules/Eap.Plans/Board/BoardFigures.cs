using System.Globalization;

namespace Eap.Plans.Board;

/// <summary>The figures of a board one by one, to be frozen and compared. Plain C#.</summary>
public static class BoardFigures
{
    /// <summary>Key of a target's figure.</summary>
    public static string KeyOf(BoardTarget target) => $"city-{target.Target.Code}";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FrozenFigure> Of(IEnumerable<BoardTarget> targets, IReadOnlyList<BoardColumn> columns, IEnumerable<BoardUnit> units) =>
    [
        .. targets.Select(target => new FrozenFigure(KeyOf(target), target.Target.Title, "", "", target.Due, target.Done?.ToString(CultureInfo.InvariantCulture))),
        .. from unit in units
           from at in Enumerable.Range(0, columns.Count)
           where unit.Cells[at] is not null
           select new FrozenFigure(columns[at].Key, columns[at].Title, unit.Organization.OrganizationId, unit.Organization.Name, unit.Cells[at]!.Due, unit.Cells[at]!.Shown),
    ];

    /// <summary>What is different now from what was frozen, within what is looked at.</summary>
    /// <param name="then">As frozen.</param>
    /// <param name="now">As it is now; figures that are not among them are left out when they belong to others.</param>
    /// <param name="isSeen">Whether the person may see a unit's; the city's come with an empty id.</param>
    public static IReadOnlyList<FigureCorrection> Corrections(IEnumerable<FrozenFigure> then, IEnumerable<FrozenFigure> now, Func<string, bool> isSeen)
    {
        var current = now.ToDictionary(figure => (figure.Key, figure.OrganizationId));
        var frozen = then.Where(figure => isSeen(figure.OrganizationId)).ToDictionary(figure => (figure.Key, figure.OrganizationId));
        return [.. frozen.Values.Where(figure => !current.TryGetValue((figure.Key, figure.OrganizationId), out var found) || (found.Due, found.Shown) != (figure.Due, figure.Shown))
                .Select(figure => new FigureCorrection(figure, current.GetValueOrDefault((figure.Key, figure.OrganizationId)))),
            .. current.Values.Where(figure => !frozen.ContainsKey((figure.Key, figure.OrganizationId))).Select(figure => new FigureCorrection(null, figure))];
    }
}

/// <summary>A figure that is not what it was when its year was frozen.</summary>
/// <param name="Then">As frozen; null: it did not stand there.</param>
/// <param name="Now">As it is; null: it does not stand there any more.</param>
public sealed record FigureCorrection(FrozenFigure? Then, FrozenFigure? Now)
{
    /// <summary>Either of them.</summary>
    public FrozenFigure Any => Now ?? Then!;
}
