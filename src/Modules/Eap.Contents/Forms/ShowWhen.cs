namespace Eap.Contents.Forms;

/// <summary>A field is asked only when another one has been answered in a certain way.</summary>
public sealed class ShowWhen
{
    /// <summary>The other field: its name when it belongs to the same part, else <c>Part.Field</c>.</summary>
    public string Field { get; set; } = "";

    /// <summary>How its answer is looked at.</summary>
    public ShowOperator Operator { get; set; }

    /// <summary>What it is compared with, as stored; "true" or "false" for yes and no.</summary>
    public List<string> Values { get; set; } = [];

    /// <summary>True when these answers open the field.</summary>
    /// <param name="answers">The other field's values as <see cref="FieldAnswers"/> reads them.</param>
    public bool Holds(IReadOnlyList<string> answers) => Operator switch
    {
        ShowOperator.NotEmpty => answers.Any(answer => answer != FieldAnswers.No),
        ShowOperator.Contains => Values.Count > 0 && Values.All(answers.Contains),
        ShowOperator.OneOf => answers.Any(Values.Contains),
        _ => answers.Count == 1 && Values.Count > 0 && answers[0] == Values[0],
    };
}
