namespace Eap.Platform.Zones;

/// <summary>The zones pages offer.</summary>
public static class ZoneNames
{
    /// <summary>Slim help bar on top of every public page.</summary>
    public const string HelpBar = "HelpBar";

    /// <summary>Where a text about trouble ends, or begins: somebody to talk to.</summary>
    public const string HelpLine = "HelpLine";

    /// <summary>Help page, after the telephone lines: places to go to.</summary>
    public const string HelpPlaces = "Help.Places";

    /// <summary>Page of a self-check, after its result: where one can go and talk.</summary>
    public const string SelfCheckNext = "SelfCheck.Next";

    /// <summary>Main menu of public pages.</summary>
    public const string MainMenu = "MainMenu";

    /// <summary>Footer of public pages.</summary>
    public const string Footer = "Footer";

    /// <summary>Home page, first view.</summary>
    public const string HomeTop = "Home.Top";

    /// <summary>Home page, wide column.</summary>
    public const string HomeMain = "Home.Main";

    /// <summary>Home page, narrow column.</summary>
    public const string HomeAside = "Home.Aside";

    /// <summary>A union's own page of what it applied for: what else it waits for, first.</summary>
    public const string MyTop = "My.Top";

    /// <summary>First page of the admin: what needs attention.</summary>
    public const string Dashboard = "Dashboard";

    /// <summary>First page of the admin: what one goes on with.</summary>
    public const string DashboardWork = "Dashboard.Work";

    /// <summary>Bar on top of the admin, beside the person's name.</summary>
    public const string AdminBar = "AdminBar";

    /// <summary>Bar of whoever is signed in on public pages, beside the pages of their own.</summary>
    public const string OwnBar = "OwnBar";
}
