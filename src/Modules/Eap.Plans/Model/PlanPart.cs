using Eap.Contents.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.Model;

/// <summary>A notice as rules. The published version is in force; a decision keeps the version it was made under. What the notice does not hold is not here.</summary>
public sealed class PlanPart : ContentPart
{
    /// <summary>First year of its period.</summary>
    public int FromYear { get; set; }

    /// <summary>Last year of its period.</summary>
    public int ToYear { get; set; }

    /// <summary>The notice it follows; null: none is on the site.</summary>
    public string? NoticeContentItemId { get; set; }

    /// <summary>When the city decided its own rules, which stand where the notice is silent; null: not entered yet.</summary>
    public DateOnly? OwnRuleDate { get; set; }

    /// <summary>The clauses rules and figures cite.</summary>
    public List<PlanClause> Clauses { get; set; } = [];

    /// <summary>What shall be reached.</summary>
    public List<PlanTarget> Targets { get; set; } = [];

    /// <summary>The tables that give each unit its number.</summary>
    public List<PlanAllotment> Allotments { get; set; } = [];

    /// <summary>Numbers a fact must reach.</summary>
    public List<PlanThreshold> Thresholds { get; set; } = [];

    /// <summary>Cut-offs.</summary>
    public List<PlanDeadline> Deadlines { get; set; } = [];

    /// <summary>Lists to choose from.</summary>
    public List<PlanChoices> Choices { get; set; } = [];

    /// <summary>Steps something filed passes.</summary>
    public List<PlanRoute> Routes { get; set; } = [];

    /// <summary>What stations are measured by.</summary>
    public List<PlanStandard> Standards { get; set; } = [];

    /// <summary>What a class is subsidised with.</summary>
    public List<PlanAmount> Amounts { get; set; } = [];

    /// <summary>Where the notice can be read in more than one way, and how the city reads it.</summary>
    public List<PlanReading> Readings { get; set; } = [];

    /// <summary>Since when the plan is frozen: from then on it is changed by corrections with a reason only. Null: it is not.</summary>
    public DateOnly? FrozenOn { get; set; }

    /// <summary>What was corrected since, oldest first; never taken out again.</summary>
    public List<PlanCorrection> Corrections { get; set; } = [];
}
