using Eap.Contents.Model;

namespace Eap.SelfChecks.Surveys;

/// <summary>A survey as it is drafted. When it opens a copy is made that nobody changes; answers belong to the copy.</summary>
public sealed class SurveyPart : ContentPart
{
    /// <summary>What it is for and what becomes of it; everybody reads it before they answer.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>The questions.</summary>
    public List<SurveyQuestion> Questions { get; set; } = [];

    /// <summary>Position of the question by whose choices all others are told apart as well; null: only everybody together. There is no other way to cut the results.</summary>
    public int? GroupBy { get; set; }

    /// <summary>Its first day; null: from the moment it is opened.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Its last day.</summary>
    public DateOnly? Until { get; set; }
}
