using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Microsoft.AspNetCore.Http;

namespace Eap.Contents.Editing;

/// <summary>What was posted to an editor, and what is wrong with it.</summary>
public sealed class EditorInput(IFormCollection? form = null)
{
    private readonly List<ContentError> _errors = [];

    /// <summary>What was posted; null when the editor is opened.</summary>
    public IFormCollection? Form { get; } = form;

    /// <summary>The item being edited, for fields that need to know whose they are; null outside an editor.</summary>
    public ContentItem? Item { get; internal set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<ContentError> Errors => _errors;

    /// <summary>Adds errors, each once.</summary>
    public void Add(IEnumerable<ContentError> errors)
    {
        foreach (var error in errors)
            if (!_errors.Contains(error)) _errors.Add(error);
    }

    /// <summary>Adds an error at a field.</summary>
    public void Fail(string field, string message) => Add([new ContentError(field, message)]);

    /// <summary>The messages at a field.</summary>
    public IReadOnlyList<string> For(string field) => [.. _errors.Where(error => error.Field == field).Select(error => error.Message)];

    /// <summary>The single value posted under a name; null when the browser sent nothing.</summary>
    public string? Text(string name) => Form is not null && Form.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;

    /// <summary>All values posted under a name.</summary>
    public IReadOnlyList<string> All(string name) => Form is not null && Form.TryGetValue(name, out var values) ? [.. values.OfType<string>().Where(value => value.Length > 0)] : [];

    /// <summary>
    /// The row of a table that is to be added or removed: a button of the table was pressed, not the one that saves. Whoever gets this shows the form
    /// again with what was typed, and stores nothing.
    /// </summary>
    public RowChange? RowChange => RowChange.Read(Text(RowChange.Name));

    /// <summary>True when anything was posted under the name.</summary>
    public bool Has(string name) => Form?.ContainsKey(name) == true;
}
