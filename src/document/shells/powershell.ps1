# Completion of http5xx for PowerShell, written by `http5xx completions powershell`.

Register-ArgumentCompleter -Native -CommandName http5xx -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    # The words of each set, each before what it means.
    $sets = @{
@SETS@
    }

    # The sets that each line offers.
    $offers = @{
@STATES@
    }

    # Follow the words before the cursor. $waiting is an option whose value comes next.
    $state = 'http5xx'
    $waiting = ''
    $before = $commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition }
    foreach ($element in $before) {
        $word = $element.Extent.Text
        if ($waiting) {
            $waiting = ''
        } elseif ($word -like '-?*') {
            if ($offers.ContainsKey("$state $word")) { $waiting = " $word" }
        } elseif ($offers.ContainsKey("$state $word")) {
            $state = "$state $word"
        } elseif ($offers.ContainsKey("$state ...")) {
            $state = "$state ..."
        }
    }

    # Where nothing is returned, PowerShell offers files.
    foreach ($set in $offers["$state$waiting"]) {
        foreach ($line in $sets[$set]) {
            $word, $help = $line -split ' ', 2
            if (-not $word.StartsWith($wordToComplete)) { continue }
            if ($word.StartsWith('-') -and -not $wordToComplete.StartsWith('-')) { continue }
            if (-not $help) { $help = $word }
            [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $help)
        }
    }
}
