using Eap.Workflows.Activities;
using Microsoft.AspNetCore.Http;

namespace Eap.Workflows.Admin.Editing;

/// <summary>What the editor's form posted.</summary>
public sealed class DraftForm(IFormCollection form)
{
    /// <summary>The type as the page had it, as JSON.</summary>
    public string Draft => Value("Draft");

    /// <summary>The version it was opened from.</summary>
    public int BaseVersion => int.TryParse(Value("BaseVersion"), System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>The open step; empty for none.</summary>
    public string Open => Value("Open");

    /// <summary>What the pressed button does, and to what: <c>remove:step3</c>.</summary>
    public (string Verb, string To) Do => Value("Do").Split(':', 2) is [var verb, var to] ? (verb, to) : (Value("Do"), "");

    /// <summary>One value; empty when it did not come.</summary>
    public string Value(string name) => form[name].FirstOrDefault() ?? "";

    /// <summary>True when the form has the field at all.</summary>
    public bool Has(string name) => form.ContainsKey(name);

    /// <summary>Values of a property of the open step.</summary>
    public IReadOnlyList<string> Of(ActivityProperty property) => [.. form[FieldName(property.Name)].OfType<string>()];

    /// <summary>Where each outcome of the open step shall lead: outcome and step; null: the end.</summary>
    public IEnumerable<(string Outcome, string? Target)> Ways()
    {
        for (var i = 0; Has($"Way{i}.Outcome"); i++) yield return (Value($"Way{i}.Outcome"), Value($"Way{i}.Target") is { Length: > 0 } target ? target : null);
    }

    /// <summary>The name of a property's field.</summary>
    public static string FieldName(string property) => $"P.{property}";
}
