namespace Eap.SelfChecks.Surveys;

/// <summary>One table a survey comes to: a question, or one choice of a question that takes several. Everybody who answers is counted in each of them.</summary>
/// <param name="Question">The question.</param>
/// <param name="Position">Which question it is.</param>
/// <param name="Choice">The choice it is about; null: the question as a whole.</param>
public sealed record SurveyTable(SurveyQuestion Question, int Position, int? Choice)
{
    private const int Chosen = 0;
    private const int NotChosen = 1;

    /// <summary>How many columns it has.</summary>
    public int Columns => Choice is null ? Question.Options.Count : NotChosen + 1;

    /// <summary>All tables of a survey.</summary>
    public static IReadOnlyList<SurveyTable> Of(SurveyPart survey) => [.. survey.Questions.SelectMany(Of)];

    /// <summary>In which column somebody is counted.</summary>
    public int ColumnOf(IReadOnlyList<IReadOnlyList<int>> answer) => Choice is { } choice ? answer[Position].Contains(choice) ? Chosen : NotChosen : answer[Position][0];

    private static IEnumerable<SurveyTable> Of(SurveyQuestion question, int position) =>
        question.Kind == SurveyQuestionKind.Multiple ? question.Options.Select((_, at) => new SurveyTable(question, position, at)) : [new SurveyTable(question, position, null)];
}
