using System.Collections;

namespace Eap.Testing;

/// <summary>
/// What a person changes in a form before sending it: <c>new() { ["Title"] = "新标题", ["Topics"] = ["a", "b"], ["Public"] = true }</c>.
/// A name the form does not have fails the test, unless it is <see cref="Forge"/>d.
/// </summary>
public sealed class FormFields : IEnumerable<KeyValuePair<string, FormValue>>
{
    private readonly List<KeyValuePair<string, FormValue>> _fields = [];
    private readonly List<KeyValuePair<string, string>> _forged = [];

    /// <summary>The value of a field the form has.</summary>
    public FormValue this[string name]
    {
        set => _fields.Add(new KeyValuePair<string, FormValue>(name, value));
    }

    internal IReadOnlyList<KeyValuePair<string, string>> Forged => _forged;

    /// <summary>Adds a field the form does not offer, as an attacker would.</summary>
    public FormFields Forge(string name, string value)
    {
        _forged.Add(KeyValuePair.Create(name, value));
        return this;
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, FormValue>> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
