using Eap.Organizations.Contacts;
using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.Board;

/// <summary>A board: of the city, or of one unit and what is below it.</summary>
public sealed record BoardPage
{
    /// <summary>The rules.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The day it was read.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Whose it is.</summary>
    public required Organization Unit { get; init; }

    /// <summary>It is the city's: targets of the city stand on it.</summary>
    public bool IsCity => Unit.Kind == OrganizationKind.MunicipalFederation && Unit.ParentId is null;

    /// <summary>Targets of the plan; empty on the board of a unit.</summary>
    public required IReadOnlyList<BoardTarget> Targets { get; init; }

    /// <summary>What units are asked for.</summary>
    public required IReadOnlyList<BoardColumn> Columns { get; init; }

    /// <summary>The units that are asked for anything, the one itself first.</summary>
    public required IReadOnlyList<BoardUnit> Units { get; init; }

    /// <summary>Units on a page of the table.</summary>
    public const int PageSize = 50;

    /// <summary>Which page of the table was asked for.</summary>
    public int PageNumber { get; init; } = 1;

    /// <summary>Which page of the table is shown: beyond the last one, the last.</summary>
    public int Current => Math.Clamp(PageNumber, 1, Pages);

    /// <summary>How many pages the table has.</summary>
    public int Pages => Math.Max(1, (Units.Count + PageSize - 1) / PageSize);

    /// <summary>The units of that page.</summary>
    public IEnumerable<BoardUnit> Shown => Units.Skip((Current - 1) * PageSize).Take(PageSize);

    /// <summary>What was done at the unit and below, by target; empty on the city's.</summary>
    public required IReadOnlyList<(PlanTarget Target, int? Done)> DoneBelow { get; init; }

    /// <summary>Units whose board the person may open.</summary>
    public required IReadOnlyList<(Organization Unit, int Depth)> Choices { get; init; }

    /// <summary>The notice's page; null when it is not on the site.</summary>
    public string? NoticeAddress { get; init; }

    /// <summary>The year as it was frozen; null: it is not.</summary>
    public FrozenYear? Frozen { get; init; }

    /// <summary>The person may freeze the year.</summary>
    public bool MayFreeze { get; init; }

    /// <summary>The person may remind units.</summary>
    public bool MayNudge { get; init; }

    /// <summary>Where the page stands, without its years.</summary>
    public string Address => $"/admin/plans/{Plan.ContentItemId}";

    /// <summary>Who carries the unit's work; null: nobody is named.</summary>
    public UnitContact? Lead { get; init; }

    /// <summary>The line of the unit itself; null when nothing is asked of it.</summary>
    public BoardUnit? Own => Units.FirstOrDefault(unit => unit.Organization.OrganizationId == Unit.OrganizationId);

    /// <summary>Differences to what was frozen, of what the page shows.</summary>
    public IReadOnlyList<FigureCorrection> Corrections { get; init; } = [];

    /// <summary>The query that leads here.</summary>
    public string Query => $"year={Year}&unit={Unit.OrganizationId}";

    /// <summary>Targets that have been reached.</summary>
    public int Reached => Targets.Count(target => target.State == BoardState.Reached);

    /// <summary>Targets that have not.</summary>
    public int NotReached => Targets.Count(target => target.State is BoardState.Open or BoardState.Missed);

    /// <summary>Numbers up to which the city may go and has not gone.</summary>
    public int Caps => Targets.Count(target => target.IsCap && target.State == BoardState.NotAsked);

    /// <summary>Targets of each unit of a kind of which there is none.</summary>
    public int OfNobody => Targets.Count(target => target.IsOfNobody);

    /// <summary>Targets of which nobody keeps how far they are.</summary>
    public int Unknown => Targets.Count(target => target.State == BoardState.Unknown);

    /// <summary>Units that are behind with anything.</summary>
    public int UnitsBehind => Units.Count(unit => unit.Behind > 0);

    /// <summary>The list behind a figure.</summary>
    public string ListOf(string key, string? organizationId) =>
        $"{Address}/board/list?what={Uri.EscapeDataString(key)}&year={Year}{(organizationId is null ? "" : $"&unit={organizationId}")}";

    /// <summary>How many units carry a target: those a table gives a number of it, or those it binds itself. 0: the city does.</summary>
    public int CarriersOf(BoardTarget target)
    {
        if (target.Column is not null) return target.Due;
        var at = Columns.ToList().FindIndex(column => column.Allotment is not null && column.Metric == target.Target.Metric);
        return at < 0 ? 0 : Units.Count(unit => unit.Cells[at]?.Due > 0);
    }

    /// <summary>The clause with this id; null for the city's own rule.</summary>
    public PlanClause? Clause(string id) => Plan.Part.Clauses.Find(clause => clause.Id == id);

    /// <summary>Its page in the notice; null when the notice is not on the site.</summary>
    public string? ClauseAddress(string id) => NoticeAddress is { } notice && Clause(id) is { } clause ? $"/{notice}#{clause.Anchor}".TrimEnd('#') : null;
}
