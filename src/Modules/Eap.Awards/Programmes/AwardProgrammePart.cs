using Eap.Awards.Rules;
using Eap.Contents.Model;

namespace Eap.Awards.Programmes;

/// <summary>The rules by which titles are given in a year. Once the programme has opened they stand; only its end may be put off, with a reason.</summary>
public sealed class AwardProgrammePart : ContentPart
{
    /// <summary>The year it is for.</summary>
    public int Year { get; set; }

    /// <summary>The plan whose clauses it cites.</summary>
    public string? PlanItemId { get; set; }

    /// <summary>Codes of the organisations that name: one, or two that do it jointly.</summary>
    public List<string> Bodies { get; set; } = [];

    /// <summary>What is given.</summary>
    public List<AwardCategory> Categories { get; set; } = [];

    /// <summary>From when it takes nominations, UTC; null: 待定.</summary>
    public DateTime? OpensUtc { get; set; }

    /// <summary>Until when, UTC: the moment itself is too late. Null: 待定.</summary>
    public DateTime? ClosesUtc { get; set; }

    /// <summary>The steps a nomination takes.</summary>
    public NominationPath Path { get; set; } = new();

    /// <summary>Its publicity.</summary>
    public PublicityRule Publicity { get; set; } = new();

    /// <summary>What the city decided itself, and when: the notice says nothing of how it is done.</summary>
    public CityRule City { get; set; } = new("", null);

    /// <summary>Ends that were put off, oldest first.</summary>
    public List<WindowChange> Prolongings { get; set; } = [];
}
