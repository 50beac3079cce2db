using Eap.Contents.Definitions;

namespace Eap.Contents.Forms;

/// <summary>What is wrong with the rules of a form; such a definition is not stored.</summary>
public static class FormCheck
{
    /// <summary>The problems, in Chinese, by the field they stand at; empty when there is none.</summary>
    public static IReadOnlyList<(FieldPath Field, string Message)> Problems(ContentTypeDefinition type)
    {
        var fields = type.Parts.SelectMany(part => part.Fields.Select(field => (Path: new FieldPath(part.Name, field.Name), Field: field))).ToDictionary(field => field.Path, field => field.Field);
        var rules = FormRules.Of(type);
        var problems = new List<(FieldPath, string)>();
        foreach (var (path, field) in fields)
        {
            if (field.GetSettings<FormFieldSettings>().ShowWhen is not { } when) continue;
            if (Problem(path, field, when, fields, rules) is { } problem) problems.Add((path, problem));
        }

        return problems;
    }

    private static string? Problem(FieldPath path, ContentPartFieldDefinition field, ShowWhen when, Dictionary<FieldPath, ContentPartFieldDefinition> fields, FormRules rules)
    {
        var otherPath = FieldPath.Read(when.Field, path.Part);
        if (!fields.TryGetValue(otherPath, out var other)) return $"“{field.DisplayName}”的显示条件指向的字段不存在。";
        if (IsCircle(path, rules)) return $"“{field.DisplayName}”和“{other.DisplayName}”的显示条件互相牵着，成了一个圈，请改掉其中一个。";
        if (other.IsProtected && when.Operator != ShowOperator.NotEmpty) return $"“{other.DisplayName}”是加密保存的，条件只能是“填了内容”。";
        if (when.Operator != ShowOperator.NotEmpty && when.Values.All(string.IsNullOrEmpty)) return $"请写明“{other.DisplayName}”是什么时才显示“{field.DisplayName}”。";
        return null;
    }

    private static bool IsCircle(FieldPath path, FormRules rules)
    {
        var seen = new HashSet<FieldPath>();
        for (FieldPath? at = path; at is { } here; at = rules.RuleOf(here)?.Other)
            if (!seen.Add(here)) return true;
        return false;
    }
}
