using System.Runtime.CompilerServices;
using Eap.Contents.Definitions;
using Eap.Contents.Model;

namespace Eap.Contents.Forms;

/// <summary>
/// Which fields of an item are asked, and which are hidden by what was answered before them: transitively, a field that depends on a hidden one is
/// hidden too. The server decides by it before anything is checked; what a browser shows or sends changes nothing.
/// </summary>
public sealed class FormRules
{
    private static readonly ConditionalWeakTable<ContentTypeDefinition, FormRules> Known = [];
    private readonly Dictionary<FieldPath, (FieldPath Other, ShowWhen When)> _rules = [];

    private FormRules(ContentTypeDefinition type)
    {
        var fields = type.Parts.SelectMany(part => part.Fields.Select(field => (Part: part, Field: field))).ToList();
        var paths = fields.Select(field => new FieldPath(field.Part.Name, field.Field.Name)).ToHashSet();
        foreach (var (part, field) in fields)
        {
            if (field.GetSettings<FormFieldSettings>().ShowWhen is not { } when) continue;
            // A rule about a field that is gone must not hide an answer for ever.
            var other = FieldPath.Read(when.Field, part.Name);
            if (paths.Contains(other)) _rules[new FieldPath(part.Name, field.Name)] = (other, when);
        }

        Fields = [.. fields.OrderBy(field => Depth(new FieldPath(field.Part.Name, field.Field.Name)))];
    }

    /// <summary>All fields of the type, each after those it depends on, else in order.</summary>
    public IReadOnlyList<(ContentTypePartDefinition Part, ContentPartFieldDefinition Field)> Fields { get; }

    /// <summary>The rules of a definition.</summary>
    public static FormRules Of(ContentTypeDefinition type) => Known.GetValue(type, static definition => new FormRules(definition));

    /// <summary>The field this one depends on, and how; null when it is always asked.</summary>
    public (FieldPath Other, ShowWhen When)? RuleOf(FieldPath field) => _rules.TryGetValue(field, out var rule) ? rule : null;

    /// <summary>The fields this one depends on, directly or not, nearest first.</summary>
    public IEnumerable<FieldPath> DependsOn(FieldPath field)
    {
        var seen = new HashSet<FieldPath> { field };
        while (_rules.TryGetValue(field, out var rule) && seen.Add(rule.Other)) yield return field = rule.Other;
    }

    /// <summary>True when the field is asked, as the item stands.</summary>
    public bool IsShown(ContentItem item, FieldPath field) => DependsOn(field).Prepend(field).All(path => !_rules.TryGetValue(path, out var rule) || rule.When.Holds(FieldAnswers.Of(item.Content[rule.Other.Part]?[rule.Other.Field])));

    /// <summary>The fields that are not asked, as the item stands.</summary>
    public IReadOnlySet<FieldPath> Hidden(ContentItem item) => _rules.Keys.Where(field => !IsShown(item, field)).ToHashSet();

    /// <summary>Takes the values of fields that are not asked out of the item: nobody is judged by an answer to a question that was withdrawn.</summary>
    public void Clear(ContentItem item)
    {
        if (_rules.Count == 0) return;
        // Each after those it depends on: what goes may hide the next.
        foreach (var (part, field) in Fields)
            if (!IsShown(item, new FieldPath(part.Name, field.Name))) Clear(item, part.Name, field.Name);
    }

    internal static void Clear(ContentItem item, string part, string field)
    {
        if (item.Content[part] is not System.Text.Json.Nodes.JsonObject stored || !stored.ContainsKey(field)) return;
        var json = stored.DeepClone().AsObject();
        json.Remove(field);
        item.SetPart(part, json);
    }

    private int Depth(FieldPath field) => DependsOn(field).Count();
}
