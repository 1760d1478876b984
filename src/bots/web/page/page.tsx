import { render } from 'preact'
import { Room } from './components/room.tsx'
import { onlyOnePlays } from './state/only-one-plays.ts'
import { enterRoom } from './state/room.ts'

const place = document.getElementById('page')
if (place) render(<Room />, place)
onlyOnePlays()
void enterRoom()
