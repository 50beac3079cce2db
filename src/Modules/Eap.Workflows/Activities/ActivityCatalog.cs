using Eap.Workflows.Types;

namespace Eap.Workflows.Activities;

/// <summary>The kinds of steps this site knows.</summary>
public sealed class ActivityCatalog(IEnumerable<Activity> activities)
{
    private readonly Dictionary<string, Activity> _byName = activities.ToDictionary(activity => activity.Name);

    /// <summary>All of them, in the order of their modules.</summary>
    public IReadOnlyCollection<Activity> All => _byName.Values;

    /// <summary>The kind with this name; null for one nobody here knows: it is kept and shown as missing.</summary>
    public Activity? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>What an activity is called on pages: the title somebody gave it, else its kind's, else its name.</summary>
    public string TitleOf(ActivityRecord record) => record.Title ?? Find(record.Name)?.Title ?? record.Name;
}
