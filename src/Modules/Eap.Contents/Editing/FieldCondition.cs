using System.Text.Json;
using Eap.Contents.Definitions;
using Eap.Contents.Forms;

namespace Eap.Contents.Editing;

/// <summary>When a field is asked, for its template: in words for everybody, as data for the script that hides what is not asked.</summary>
/// <param name="Other">The input it depends on: <c>Part.Field</c>.</param>
/// <param name="When">How.</param>
/// <param name="IsMet">It is asked as the item stands.</param>
/// <param name="Text">In words, in Chinese.</param>
public sealed record FieldCondition(string Other, ShowWhen When, bool IsMet, string Text)
{
    /// <summary>The values compared with, as JSON.</summary>
    public string Values => JsonSerializer.Serialize(When.Values);

    internal static FieldCondition Of(FieldPath other, ShowWhen when, ContentPartFieldDefinition? definition, IReadOnlyList<FieldOption> options, bool isMet)
    {
        var name = definition?.DisplayName ?? other.Field;
        var values = string.Join('、', when.Values.Select(value => $"“{options.FirstOrDefault(option => option.Value == value)?.Text ?? Word(value)}”"));
        return new FieldCondition(other.ToString(), when, isMet, when.Operator switch
        {
            ShowOperator.NotEmpty => $"“{name}”填了才需要填。",
            ShowOperator.OneOf when when.Values.Count > 1 => $"“{name}”是{values}之一时才需要填。",
            ShowOperator.Contains => $"“{name}”里选了{values}时才需要填。",
            _ when definition?.FieldName == nameof(Fields.BooleanField) => OfBox(name, when.Values.Contains("true")),
            _ => $"“{name}”是{values}时才需要填。",
        });
    }

    // A box has no words of its own: it is ticked or not.
    private static string OfBox(string box, bool ticked) => ticked ? $"勾选了“{box}”才需要填。" : $"没有勾选“{box}”才需要填。";

    private static string Word(string value) => value switch { "true" => "是", "false" => "否", _ => value };
}
